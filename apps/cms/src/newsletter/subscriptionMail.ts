import type { DueMail } from './subscriberRows'
import { CONFIRM_WITHIN_DAYS } from './subscriberRows'

export type MailFacts = { siteName: string; confirmAddress: string; leaveAddress: string }
type Words = { subject: string; lines: readonly string[] }

const ENGLISH: Record<DueMail, (facts: MailFacts) => Words> = {
  confirm: ({ siteName, confirmAddress, leaveAddress }) => ({
    subject: `Please confirm: the newsletter of ${siteName}`,
    lines: [
      `Somebody, you we hope, asked for the newsletter of ${siteName} at this address.`,
      `To get it, open this page and press the button. It works for ${CONFIRM_WITHIN_DAYS} days.\n${confirmAddress}`,
      'If it was not you, do nothing: you will get no newsletter, and the address will be deleted.',
      `To have it deleted at once:\n${leaveAddress}`,
    ],
  }),
  welcome: ({ siteName, leaveAddress }) => ({
    subject: `You are subscribed: the newsletter of ${siteName}`,
    lines: [
      `Thank you. You will get the newsletter of ${siteName} at this address.`,
      `If you do not want it any more:\n${leaveAddress}`,
    ],
  }),
}

const RUSSIAN: Record<DueMail, (facts: MailFacts) => Words> = {
  confirm: ({ siteName, confirmAddress, leaveAddress }) => ({
    subject: `Подтвердите, пожалуйста: рассылка «${siteName}»`,
    lines: [
      `Кто-то, надеемся, что вы, попросил присылать на этот адрес рассылку «${siteName}».`,
      `Чтобы получать её, откройте страницу и нажмите кнопку. Ссылка действует ${CONFIRM_WITHIN_DAYS} дней.\n${confirmAddress}`,
      'Если это были не вы, ничего не делайте: рассылка не придёт, а адрес мы удалим.',
      `Удалить адрес сразу:\n${leaveAddress}`,
    ],
  }),
  welcome: ({ siteName, leaveAddress }) => ({
    subject: `Вы подписаны: рассылка «${siteName}»`,
    lines: [
      `Спасибо. Рассылка «${siteName}» будет приходить на этот адрес.`,
      `Если она вам больше не нужна:\n${leaveAddress}`,
    ],
  }),
}

/** A mail in plain words. Programs that read mail offer to unsubscribe with one press (RFC 2369, RFC 8058). */
export const subscriptionMail = ({
  kind,
  language,
  facts,
}: {
  kind: DueMail
  language: string
  facts: MailFacts
}): { subject: string; text: string; headers: Record<string, string> } => {
  const { subject, lines } = (language === 'ru' ? RUSSIAN : ENGLISH)[kind](facts)
  return {
    subject,
    text: lines.join('\n\n'),
    headers: {
      'List-Unsubscribe': `<${facts.leaveAddress}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
