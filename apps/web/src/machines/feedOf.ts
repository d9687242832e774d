import type { Story } from '@dateline/content-schema/article'
import { modifiedAt } from '@dateline/content-schema/modifiedAt'
import { pictureAddress, type Picture } from '@dateline/content-schema/picture'
import { formatDate, formatDay } from '@dateline/reader-ui/text/dates'
import { messagesFor } from '@dateline/reader-ui/text/messages'
import { toHtml } from '@dateline/rich-text/toHtml'

/** A feed in no format yet: every address whole, every text plain but `html`. */
export type Feed = {
  title: string
  description: string
  language: string
  /** The page that lists the same. */
  home: string
  /** Of the newest news in it. ISO 8601. */
  updated: string
  publisher: string
  entries: FeedEntry[]
}

export type FeedEntry = {
  /** The same for ever, whatever the headline and the address become. */
  id: string
  address: string
  title: string
  teaser: string
  /** The whole story. */
  html: string
  picture: string | null
  published: string
  modified: string
  authors: { name: string; address: string }[]
  /** The section first, then the topics. */
  categories: string[]
  language: string
}

export type FeedList = {
  title: string
  description: string
  language: string
  /** IANA, for the days that notes of corrections name. */
  timeZone: string
  publisher: string
  listPath: string
  stories: readonly Story[]
  siteUrl: string
  /** Of a list without stories. ISO 8601. */
  emptySince: string
}

const PICTURE_WIDTH = 1280

/** By RFC 4151: who had the name of the site on that day made this name, and nobody else can make it. */
const idOf = ({ id, firstPublishedAt }: Story, siteUrl: string): string =>
  `tag:${new URL(siteUrl).hostname},${firstPublishedAt.slice(0, 10)}:${id}`

type Edition = Pick<FeedList, 'language' | 'timeZone' | 'siteUrl'>

/** What the newspaper changed stands under the text, as it does on the page. */
const changesOf = ({ updates }: Story, { language, timeZone }: Edition) =>
  updates
    .filter(({ note }) => note !== '')
    .map(({ at, kind, note }) => ({
      type: 'paragraph' as const,
      runs: [
        {
          text: `${messagesFor(language).updateKinds[kind]}, ${formatDate(at, 'day', { language, timeZone })}: `,
          bold: true as const,
        },
        { text: note },
      ],
    }))

const htmlOf = (story: Story, edition: Edition): string => {
  const { language, siteUrl } = edition
  const lead = story.leadPicture === null ? [] : [{ type: 'picture' as const, picture: story.leadPicture }]
  return toHtml([...lead, ...story.body, ...changesOf(story, edition)], {
    noteLabel: ({ kind, day }) =>
      [messagesFor(language).noteKinds[kind], ...(day === null ? [] : [formatDay(day, language)])].join(', '),
    absolute: (path) => `${siteUrl}${path}`,
  })
}

const pictureOf = (picture: Picture | null, siteUrl: string): string | null =>
  picture === null ? null : `${siteUrl}${pictureAddress(picture.name, PICTURE_WIDTH, 'jpg')}`

const entryOf = (story: Story, edition: Edition): FeedEntry => ({
  id: idOf(story, edition.siteUrl),
  address: `${edition.siteUrl}${story.path}`,
  title: story.headline,
  teaser: story.teaser,
  html: htmlOf(story, edition),
  picture: pictureOf(story.leadPicture, edition.siteUrl),
  published: story.firstPublishedAt,
  modified: modifiedAt(story),
  authors: story.authors.map(({ name, path }) => ({ name, address: `${edition.siteUrl}${path}` })),
  categories: [story.section, ...story.topics].map(({ name }) => name),
  language: story.language,
})

export const feedOf = (list: FeedList): Feed => {
  const entries = list.stories.map((story) => entryOf(story, list))
  const moments = entries.map(({ modified }) => modified).sort()
  return {
    title: list.title,
    description: list.description,
    language: list.language,
    home: `${list.siteUrl}${list.listPath}`,
    updated: moments.at(-1) ?? list.emptySince,
    publisher: list.publisher,
    entries,
  }
}
