import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BucketSettings } from '../documents/bucket'

export type FakeS3 = {
  settings: BucketSettings
  /** What is kept, by the whole keys. */
  objects: Map<string, { bytes: Buffer; modifiedAt: Date }>
  /** How many of the next requests are answered with 503. */
  busy: number
  stop: () => Promise<void>
}

/** Small, so that lists have several pages. */
const ROWS_A_PAGE = 3

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** Whether a request is signed as version 4 of Amazon's signatures asks, reckoned without the library that signed it. */
const isSigned = ({ method = '', url = '', headers }: IncomingMessage, settings: BucketSettings): boolean => {
  const pattern = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/
  const [, id, scope = '', names = '', signature] = pattern.exec(headers.authorization ?? '') ?? []
  const [day = '', region = '', service = '', end = ''] = scope.split('/')
  const { pathname, searchParams } = new URL(url, 'http://storage.example')
  const query = [...searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort()
  const signed = names.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const content = String(headers['x-amz-content-sha256'])
  const canonical = [method, pathname, query.join('&'), signed.join(''), names, content].join('\n')
  const date = String(headers['x-amz-date'])
  const hash = createHash('sha256').update(canonical).digest('hex')
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${settings.secretAccessKey}`)
  const expected = hmac(key, ['AWS4-HMAC-SHA256', date, scope, hash].join('\n')).toString('hex')
  return (
    id === settings.accessKeyId &&
    scope === `${date.slice(0, 8)}/${settings.region}/s3/aws4_request` &&
    ['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names.split(';').includes(name)) &&
    signature === expected
  )
}

const rowsOf = (keys: string[], query: URLSearchParams): string[] => {
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter')
  const rows = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length)
      return end < 0 ? key : key.slice(0, end + 1)
    })
  return [...new Set(rows)].sort()
}

/** An S3-compatible storage in memory: what we ask of one, with signatures, ranges and lists in pages. */
export const startFakeS3 = async (): Promise<FakeS3> => {
  const objects: FakeS3['objects'] = new Map()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://storage.example')
      const key = pathname.slice(`/${settings.bucket}/`.length)
      const refuse = (status: number, code: string): void => {
        response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)
      }
      if (fake.busy > 0) {
        fake.busy -= 1
        return refuse(503, 'SlowDown')
      }
      if (!isSigned(request, settings)) return refuse(403, 'SignatureDoesNotMatch')
      if (query.get('list-type') === '2') {
        const rows = rowsOf([...objects.keys()], query)
        const start = Number(query.get('continuation-token')?.replace('<&>', '') ?? 0)
        const shown = rows.slice(start, start + ROWS_A_PAGE).map((row) => {
          const object = objects.get(row)
          return object === undefined
            ? `<CommonPrefixes><Prefix>${row}</Prefix></CommonPrefixes>`
            : `<Contents><Key>${row}</Key><LastModified>${object.modifiedAt.toISOString()}</LastModified></Contents>`
        })
        const isMore = start + ROWS_A_PAGE < rows.length
        const token = isMore
          ? `<NextContinuationToken>&lt;&amp;&gt;${start + ROWS_A_PAGE}</NextContinuationToken>`
          : ''
        const own = `<Prefix>${query.get('prefix') ?? ''}</Prefix><IsTruncated>${isMore}</IsTruncated>`
        return response.end(`<ListBucketResult>${own}${token}${shown.join('')}</ListBucketResult>`)
      }
      switch (request.method) {
        case 'PUT':
          objects.set(key, { bytes: Buffer.concat(chunks), modifiedAt: new Date() })
          return response.writeHead(200).end()
        case 'DELETE':
          objects.delete(key)
          return response.writeHead(204).end()
        default: {
          const bytes = objects.get(key)?.bytes
          if (bytes === undefined) return refuse(404, 'NoSuchKey')
          const last = /^bytes=0-(\d+)$/.exec(request.headers.range ?? '')?.[1]
          if (last === undefined) return response.writeHead(200).end(bytes)
          if (bytes.length === 0) return refuse(416, 'InvalidRange')
          return response.writeHead(206).end(bytes.subarray(0, Number(last) + 1))
        }
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const settings: BucketSettings = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-north-1',
    bucket: 'newspaper',
    accessKeyId: 'reader-site',
    secretAccessKey: 'a secret/of+this=test',
    prefix: 'web-1',
  }
  const fake: FakeS3 = {
    settings,
    objects,
    busy: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake
}
