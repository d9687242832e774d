import type { BlobStore } from './blobStore'
import type { Bucket } from './bucket'
import { oldBuilds } from './removeOldBuilds'

const REMOVED_AT_ONCE = 16

/** Objects of a bucket whose keys begin with the name of a folder. */
export const bucketStore = (bucket: Bucket, folder: string): BlobStore => ({
  list: async () => (await bucket.list(`${folder}/`)).map(({ key }) => key.slice(folder.length + 1)),
  read: (name, limit) => bucket.get(`${folder}/${name}`, limit),
  write: (name, bytes) => bucket.put(`${folder}/${name}`, bytes),
  remove: (name) => bucket.remove(`${folder}/${name}`),
})

/** As `removeOldBuilds` does with folders. */
export const removeOldBuildsInBucket = async (bucket: Bucket, current: string): Promise<void> => {
  const others = (await bucket.folders()).filter((folder) => folder !== current)
  const builds = await Promise.all(
    others.map(async (folder) => {
      const objects = await bucket.list(`${folder}/`)
      return { objects, at: Math.max(...objects.map(({ modifiedAt }) => modifiedAt)) }
    }),
  )
  const keys = oldBuilds(builds).flatMap(({ objects }) => objects.map(({ key }) => key))
  for (let start = 0; start < keys.length; start += REMOVED_AT_ONCE)
    await Promise.all(keys.slice(start, start + REMOVED_AT_ONCE).map(bucket.remove))
}
