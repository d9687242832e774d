import type { ServerProps } from 'payload'
import { loadSiteSettings } from '../../content-api/siteSettings'
import { fillWords } from '../fillWords'
import { FocusEmail } from './FocusEmail.client'

const words = {
  en: { named: 'The newsroom of {name}', unnamed: 'The newsroom' },
  ru: { named: 'Редакция: {name}', unnamed: 'Редакция' },
}

/** Says on the page of the login whose newsroom this is, by the name that readers know. */
export const LoginLine = async ({ payload, i18n }: Pick<ServerProps, 'payload' | 'i18n'>) => {
  const said = i18n.language === 'ru' ? words.ru : words.en
  const { editions } = await loadSiteSettings(payload)
  const edition = editions.find(({ language }) => language === i18n.language) ?? editions[0]
  return (
    <p className="login-line">
      <FocusEmail />
      {edition?.name ? fillWords(said.named, { name: edition.name }) : said.unnamed}
    </p>
  )
}
