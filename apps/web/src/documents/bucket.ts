import { AwsClient } from 'aws4fetch'

export type BucketSettings = {
  /** An origin, without a slash at the end. */
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** What all our keys begin with, without a slash at its end. One of its own for each reader site. */
  prefix: string
}

export type BucketObject = { key: string; /** Milliseconds since 1970. */ modifiedAt: number }

/** A part of a bucket of an S3-compatible storage. Keys are plain: letters, digits, dots, hyphens, slashes. */
export type Bucket = {
  /** All objects whose keys begin so. */
  list: (start: string) => Promise<BucketObject[]>
  /** The first parts of all keys that have a slash. */
  folders: () => Promise<string[]>
  /** @param limit at most so many bytes, from the beginning. @returns null when there is no such object */
  get: (key: string, limit?: number) => Promise<Buffer | null>
  put: (key: string, bytes: Uint8Array) => Promise<void>
  /** No error when there is none. */
  remove: (key: string) => Promise<void>
}

const TIMEOUT = 15_000
/** Of answers that ask for patience, with growing pauses. */
const RETRIES = 3

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The texts of all elements of a name. What storages answer is flat, and our own keys are plain. */
const textsOf = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, text = '']) =>
    text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => CHARACTERS[name] ?? ''),
  )

type Question = {
  method: 'GET' | 'PUT' | 'DELETE'
  /** From the slash after the name of the bucket. */
  path: string
  /** Statuses that are answers; any other is a failure. */
  allowed: readonly number[]
  headers?: Record<string, string>
  body?: Uint8Array<ArrayBuffer>
}

export const openBucket = ({ endpoint, bucket, prefix, ...signing }: BucketSettings): Bucket => {
  const client = new AwsClient({ ...signing, service: 's3', retries: RETRIES })
  const root = `${prefix}/`

  const ask = async ({ path, allowed, ...init }: Question): Promise<{ status: number; bytes: Buffer }> => {
    const signal = AbortSignal.timeout(TIMEOUT)
    const answer = await client.fetch(`${endpoint}/${bucket}${path}`, { ...init, signal })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (allowed.includes(answer.status)) return { status: answer.status, bytes }
    const [code = ''] = textsOf(bytes.toString('utf8'), 'Code')
    throw new Error(`the storage answered ${answer.status} ${code} to ${init.method} ${path}`)
  }

  const listPages = async function* (start: string, query: Record<string, string>): AsyncGenerator<string> {
    const more: Record<string, string> = {}
    for (;;) {
      const all = { 'list-type': '2', prefix: `${root}${start}`, ...query, ...more }
      const { bytes } = await ask({ method: 'GET', path: `?${new URLSearchParams(all)}`, allowed: [200] })
      const xml = bytes.toString('utf8')
      yield xml
      const [token] = textsOf(xml, 'NextContinuationToken')
      if (token === undefined) return
      more['continuation-token'] = token
    }
  }

  const withoutRoot = (key: string): string => key.slice(root.length)

  return {
    list: async (start) => {
      const found: BucketObject[] = []
      for await (const xml of listPages(start, {})) {
        const keys = textsOf(xml, 'Key')
        const times = textsOf(xml, 'LastModified')
        found.push(
          ...keys.map((key, place) => ({
            key: withoutRoot(key),
            modifiedAt: Date.parse(times[place] ?? ''),
          })),
        )
      }
      return found
    },
    folders: async () => {
      const found: string[] = []
      for await (const xml of listPages('', { delimiter: '/' }))
        found.push(...textsOf(xml, 'CommonPrefixes').flatMap((one) => textsOf(one, 'Prefix')))
      return found.map((folder) => withoutRoot(folder).replace(/\/$/, ''))
    },
    get: async (key, limit) => {
      const { status, bytes } = await ask({
        method: 'GET',
        path: `/${root}${key}`,
        allowed: [200, 206, 404, 416],
        ...(limit === undefined ? {} : { headers: { range: `bytes=0-${limit - 1}` } }),
      })
      if (status === 404) return null
      // There is no first byte of nothing.
      return status === 416 ? Buffer.alloc(0) : bytes.subarray(0, limit)
    },
    put: async (key, bytes) => {
      await ask({ method: 'PUT', path: `/${root}${key}`, allowed: [200], body: new Uint8Array(bytes) })
    },
    remove: async (key) => {
      await ask({ method: 'DELETE', path: `/${root}${key}`, allowed: [200, 204, 404] })
    },
  }
}
