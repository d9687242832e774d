import type { Told } from '../../admin/told'
import type { Words } from '../../admin/useWords'

/** Why a person is needed, or why nothing is done any more: what happened, and what helps. */
export const reasonWords = {
  en: {
    trashed: 'The story is in the trash. Take it out and schedule it again, or dismiss this.',
    deleted: 'The story was deleted for good, so there is nothing left to publish.',
    takenDown: 'The story was taken down. Schedule it again if it is to come back.',
    publishedByHand:
      'Somebody published the story by hand before its time. Look at what readers see now, then dismiss this or schedule the next change.',
    withdrawnSince:
      'The story was unpublished after this was approved. Schedule it again if it is to come back.',
    noPublisher:
      '{detail} scheduled this and is no publisher any more. Read the story, then schedule it again in your own name.',
    accountRemoved:
      'The account of the person who scheduled this was removed. Read the story, then schedule it again in your own name.',
    textChanged:
      'The text that was approved is not there any more as it was. Read the story as it stands now, then schedule it again.',
    refused: 'The check before publishing stopped it: {detail}',
    failed:
      'It was tried {detail} times and failed. Schedule it again; if that fails too, tell whoever runs the site: the log of the worker says why.',
    interrupted:
      'The scheduler was interrupted {detail} times while it did this. Tell whoever runs the site: the log of the worker says why.',
    unpublishedByHand: 'The story was unpublished by hand.',
    doneByHand: 'It was done by hand.',
    scheduledAnew: 'It was scheduled anew.',
    cancelled: 'Cancelled by {detail}.',
  },
  ru: {
    trashed: 'Материал в корзине. Верните его и запланируйте снова или скройте это сообщение.',
    deleted: 'Материал удалён насовсем, публиковать больше нечего.',
    takenDown: 'Материал снят с сайта. Если он должен вернуться, запланируйте его снова.',
    publishedByHand:
      'Материал опубликовали вручную раньше срока. Проверьте, что видят читатели, затем скройте это сообщение или запланируйте следующую правку.',
    withdrawnSince:
      'После утверждения материал сняли с публикации. Если он должен вернуться, запланируйте его снова.',
    noPublisher:
      'У того, кто это запланировал ({detail}), больше нет права публиковать. Прочитайте материал и запланируйте его снова от своего имени.',
    accountRemoved:
      'Учётная запись того, кто это запланировал, удалена. Прочитайте материал и запланируйте его снова от своего имени.',
    textChanged:
      'Утверждённого текста в прежнем виде больше нет. Прочитайте материал как он есть и запланируйте его снова.',
    refused: 'Материал не прошёл проверку перед публикацией: {detail}',
    failed:
      'Попыток было {detail}, и все неудачные. Запланируйте снова; если опять не выйдет, скажите тому, кто ведёт сайт: причина в журнале процесса worker.',
    interrupted:
      'Публикация прерывалась {detail} раз. Скажите тому, кто ведёт сайт: причина в журнале процесса worker.',
    unpublishedByHand: 'Материал сняли с публикации вручную.',
    doneByHand: 'Это сделали вручную.',
    scheduledAnew: 'Запланировано заново.',
    cancelled: 'Отменено: {detail}.',
  },
} as const satisfies Words

export const REASONS = Object.keys(reasonWords.en) as (keyof (typeof reasonWords)['en'])[]
export type ReasonCode = (typeof REASONS)[number]

export type Reason = {
  reason: ReasonCode
  /** A name, a number, or what the server said, in English. */
  detail: string | null
  /** What the server said, each with the code by which the interface has words for it. */
  findings: Told[] | null
}

/** Of a row that goes on, or is done. */
export const NO_REASON = { reason: null, detail: null, findings: null } as const

export const aReason = (reason: ReasonCode, detail: string | number | null = null): Reason => ({
  reason,
  detail: detail === null ? null : String(detail),
  findings: null,
})
