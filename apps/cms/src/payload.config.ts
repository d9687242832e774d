import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { guardInternals } from './access/guardInternals'
import { withGuards } from './access/withGuards'
import { newsroomEndpoints } from './admin/newsroomEndpoints'
import { NEWSROOM_BAR, newsroomViews } from './admin/newsroomViews'
import { showApiToAdmins } from './admin/showApiToAdmins'
import { payloadWords } from './admin/translation/payloadWords'
import { russianWords } from './admin/translation/russianWords'
import { withRussian } from './admin/translation/withRussian'
import { AmountSets } from './collections/AmountSets/AmountSets'
import { Appeals } from './collections/Appeals/Appeals'
import { Articles } from './collections/Articles/Articles'
import { Authors } from './collections/Authors/Authors'
import { Desks } from './collections/Desks/Desks'
import { Notes } from './collections/Notes/Notes'
import { Outbox } from './collections/Outbox/Outbox'
import { Pages } from './collections/Pages/Pages'
import { Photos } from './collections/Photos/Photos'
import { PreviewLinks } from './collections/PreviewLinks/PreviewLinks'
import { Redirects } from './collections/Redirects/Redirects'
import { Schedule } from './collections/Schedule/Schedule'
import { Sections } from './collections/Sections/Sections'
import { Subscribers } from './collections/Subscribers/Subscribers'
import { Topics } from './collections/Topics/Topics'
import { Users } from './collections/Users/Users'
import { connectionOptions } from './database/connectionOptions'
import { withBoundedCounts } from './database/withBoundedCounts'
import { storyEditor } from './editor/storyEditor'
import { env } from './env'
import { FrontPage } from './globals/FrontPage/FrontPage'
import { SiteSettings } from './globals/SiteSettings/SiteSettings'
import { fileOrSmtpAdapter } from './mail/fileOrSmtpAdapter'
import { cmsOrigins } from './rest/cmsOrigins'
import { tellConflict } from './rest/tellConflict'

const here = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: env.PAYLOAD_SECRET ?? '',
  serverURL: env.CMS_URL,
  csrf: cmsOrigins(env.CMS_URL),
  cors: [],
  telemetry: false,
  defaultDepth: 0,
  maxDepth: 4,
  graphQL: { disable: true },
  i18n: { supportedLanguages: { en, ru }, fallbackLanguage: 'en', translations: payloadWords },
  admin: {
    user: Users.slug,
    avatar: 'default',
    dateFormat: 'd MMM yyyy, HH:mm',
    meta: {
      titleSuffix: ' – Dateline',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
    },
    components: {
      graphics: { Logo: '/admin/brand/BrandLogo#BrandLogo', Icon: '/admin/brand/BrandIcon#BrandIcon' },
      beforeLogin: ['/admin/brand/LoginLine#LoginLine'],
      actions: [NEWSROOM_BAR],
      providers: ['/admin/accessibility/PayloadMender.client#PayloadMender'],
      beforeNavLinks: ['/admin/NewsroomLinks.client#NewsroomLinks'],
      views: newsroomViews,
    },
    importMap: { baseDir: here },
  },
  db: withBoundedCounts(
    mongooseAdapter({
      url: env.MONGODB_URI ?? '',
      // Payload would break ties by the date of creation, for which no index of one column can serve.
      disableFallbackSort: true,
      ...connectionOptions,
    }),
  ),
  email: fileOrSmtpAdapter({
    smtpUrl: env.SMTP_URL,
    directory: join(env.DATA_DIR, 'mail'),
    from: { name: 'Dateline', address: env.MAIL_FROM },
  }),
  editor: storyEditor,
  sharp,
  upload: { limits: { fileSize: 20_000_000, files: 1 }, abortOnLimit: true },
  collections: [
    Articles,
    Photos,
    Authors,
    Sections,
    Topics,
    Pages,
    Appeals,
    AmountSets,
    Subscribers,
    Redirects,
    Schedule,
    PreviewLinks,
    Users,
    Desks,
    Notes,
    Outbox,
  ]
    .map(withGuards)
    .map(showApiToAdmins)
    .map(withRussian(russianWords)),
  globals: [FrontPage, SiteSettings].map(showApiToAdmins).map(withRussian(russianWords)),
  endpoints: newsroomEndpoints,
  hooks: { afterError: [tellConflict] },
  typescript: { outputFile: join(here, 'payload-types.ts') },
}).then(guardInternals)
