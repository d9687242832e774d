import { parseEmbedAddress } from '@dateline/rich-text/parseEmbedAddress'
import type { Block } from 'payload'
import { PHOTOS } from '../collections/slugs'

/** A post or video that stands elsewhere. What is typed here stays readable when the original vanishes. */
export const Embed: Block = {
  slug: 'embed',
  interfaceName: 'EmbedBlock',
  labels: {
    singular: { en: 'Embed', ru: 'Публикация или видео' },
    plural: { en: 'Embeds', ru: 'Публикации и видео' },
  },
  admin: { disableBlockName: true, components: { Block: '/blocks/previews/EmbedBlock.client#EmbedBlock' } },
  fields: [
    {
      name: 'address',
      type: 'text',
      required: true,
      maxLength: 2000,
      label: { en: 'Address', ru: 'Адрес' },
      admin: {
        description: {
          en: 'Telegram, X, YouTube, Instagram, TikTok, Facebook, Vimeo or a video file (mp4, webm). An address pasted into an empty line of the text makes this block by itself.',
          ru: 'Telegram, X, YouTube, Instagram, TikTok, Facebook, Vimeo или видеофайл (mp4, webm). Адрес, вставленный в пустую строку текста, сам становится таким блоком.',
        },
      },
      validate: (value: unknown) =>
        typeof value === 'string' && parseEmbedAddress(value) !== null
          ? true
          : 'The whole https address of the post or video, such as https://t.me/channel/123.',
    },
    {
      name: 'text',
      type: 'textarea',
      maxLength: 2000,
      label: { en: 'What it says or shows', ru: 'Что там написано или показано' },
      admin: {
        rows: 3,
        description: {
          en: 'Readers see these words before they load anything, and after the original has vanished.',
          ru: 'Эти слова читатель видит, ничего не загружая, — и тогда, когда оригинал удалят.',
        },
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'author',
          type: 'text',
          maxLength: 200,
          label: { en: 'Who posted it', ru: 'Кто опубликовал' },
          admin: { width: '50%' },
        },
        {
          name: 'postedAt',
          type: 'date',
          label: { en: 'When', ru: 'Когда' },
          admin: { width: '50%', date: { pickerAppearance: 'dayAndTime' } },
        },
      ],
    },
    {
      name: 'poster',
      type: 'upload',
      relationTo: PHOTOS,
      label: { en: 'Picture', ru: 'Снимок' },
      admin: {
        description: {
          en: 'A still or a screenshot. It stands on the card before a click.',
          ru: 'Кадр или снимок экрана. Стоит на карточке до нажатия.',
        },
      },
    },
  ],
}
