import { join } from 'node:path'
import type { BlobStore } from './blobStore'
import { openBucket, type BucketSettings } from './bucket'
import { bucketStore, removeOldBuildsInBucket } from './bucketStore'
import { folderStore } from './folderStore'
import { removeOldBuilds } from './removeOldBuilds'

export type DocumentPlace = { store: BlobStore; removeOldBuilds: () => Promise<void> }

type Options = { dataDir: string; bucket: BucketSettings | undefined; buildId: string }

/** Where the documents of a build are kept: in the bucket that is given, otherwise in files. */
export const documentPlace = ({ dataDir, bucket: settings, buildId }: Options): DocumentPlace => {
  if (settings === undefined) {
    const folder = join(dataDir, 'documents')
    return {
      store: folderStore(join(folder, buildId)),
      removeOldBuilds: () => removeOldBuilds(folder, buildId),
    }
  }
  const bucket = openBucket(settings)
  return {
    store: bucketStore(bucket, buildId),
    removeOldBuilds: () => removeOldBuildsInBucket(bucket, buildId),
  }
}
