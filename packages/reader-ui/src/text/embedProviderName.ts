import type { EmbedElement, EmbedProvider } from '@dateline/content-schema/element'

const NAMES: Record<Exclude<EmbedProvider, 'video' | 'web'>, string> = {
  telegram: 'Telegram',
  x: 'X',
  youtube: 'YouTube',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
  vimeo: 'Vimeo',
}

/** What readers call the place that an embed comes from: a proper name, or the host where there is none. */
export const embedProviderName = ({
  provider,
  address,
}: Pick<EmbedElement, 'provider' | 'address'>): string =>
  provider === 'video' || provider === 'web'
    ? new URL(address).hostname.replace(/^www\./, '')
    : NAMES[provider]
