import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'

/** Payload as it comes: one collection with one rich-text field, and the people who log in. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  telemetry: false,
  graphQL: { disable: true },
  admin: { user: 'users', importMap: { baseDir: dirname(fileURLToPath(import.meta.url)) } },
  db: mongooseAdapter({ url: process.env.MONGODB_URI ?? '' }),
  editor: lexicalEditor(),
  collections: [
    { slug: 'users', auth: true, fields: [] },
    { slug: 'articles', fields: [{ name: 'body', type: 'richText' }] },
  ],
})
