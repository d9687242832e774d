import { fillWords } from '../../admin/fillWords'
import type { Told, ToldValues } from '../../admin/told'
import type { Words } from '../../admin/useWords'

/** Why something cannot be scheduled, in words that name the remedy. `{when}` is a moment. */
export const scheduleRefusalWords = {
  en: {
    momentIsOver: 'This moment is over. Choose a later one, or do it at once.',
    tooFarAhead: 'This is more than two years ahead. Is the year right?',
    sameAgain: 'The story has a time for this already, {when}. Move that one, or cancel it first.',
    nothingNew: 'Readers see this text already. Change the story first, then schedule the change.',
    afterItsEnd: 'The story is to be unpublished at {when}. Choose an earlier moment, or cancel that.',
    beforeItsStart: 'The story goes out at {when}. Choose a later moment.',
    nothingToEnd:
      'Readers do not see this story, so there is nothing to unpublish. Schedule its publication first.',
    kindUnknown: '"{kind}" is none. Choose one of {kinds}.',
    kindOfNothing: 'Only the change of a story that readers see is of a kind. Leave it out.',
    noteOfNothing: 'Readers are told of nothing. Say with kind what the change is, or leave the note out.',
    noteOfTypo: 'Readers are told of no typo. Say with kind what the change is, or leave the note out.',
    noteMissing: 'A {kind} needs a sentence for readers that says what changed. Write it.',
    noStory: 'There is no such story.',
    storyInTrash: 'The story is in the trash. Take it out first.',
    readIsOld: 'Somebody saved the story meanwhile. Read it again, then approve it.',
    rowIsSettled: 'This is {state} and cannot be changed any more. Schedule the story anew.',
    approvedIsGone: 'The text that was approved is gone. Name the revision that you approve.',
    schedulingNeedsPerson: 'Scheduling needs a person: log in, or name the actor.',
    schedulingForPublishers:
      'Only a publisher decides when a story goes out. Hand the story in, and ask one.',
    nothingToCancel: 'There is nothing to cancel: it was done, cancelled, or never there.',
  },
  ru: {
    momentIsOver: 'Этот момент уже прошёл. Выберите более поздний или сделайте это сразу.',
    tooFarAhead: 'До этого дня больше двух лет. Верен ли год?',
    sameAgain: 'Время для этого уже назначено: {when}. Перенесите его или сначала отмените.',
    nothingNew: 'Читатели уже видят этот текст. Сначала внесите правку, потом запланируйте её.',
    afterItsEnd: 'Материал будет снят с публикации {when}. Выберите более ранний момент или отмените снятие.',
    beforeItsStart: 'Материал выйдет {when}. Выберите более поздний момент.',
    nothingToEnd: 'Читатели этот материал не видят, снимать нечего. Сначала запланируйте публикацию.',
    kindUnknown: 'Такой правки нет. Выберите, что это за правка.',
    kindOfNothing: 'Читатели этот материал не видят, поэтому объяснять правку некому.',
    noteOfNothing: 'Скажите, что это за правка, или сотрите пояснение.',
    noteOfTypo: 'Об опечатках читателям не сообщают. Выберите другой вид правки или сотрите пояснение.',
    noteMissing: 'К такой правке нужна фраза для читателей о том, что изменилось. Напишите её.',
    noStory: 'Такого материала нет.',
    storyInTrash: 'Материал в корзине. Сначала верните его.',
    readIsOld: 'Тем временем материал сохранил кто-то ещё. Прочитайте его снова, потом утвердите.',
    rowIsSettled: 'Это уже сделано или отменено, изменить нельзя. Запланируйте материал заново.',
    approvedIsGone: 'Утверждённого текста больше нет. Прочитайте материал и утвердите его снова.',
    schedulingNeedsPerson: 'Планирует только человек: войдите.',
    schedulingForPublishers:
      'Когда материал выйдет, решает только выпускающий. Сдайте материал и попросите его.',
    nothingToCancel: 'Отменять нечего: это уже сделано, отменено или этого не было.',
  },
} as const satisfies Words

export type ScheduleRefusalCode = keyof (typeof scheduleRefusalWords)['en']

export type ScheduleRefusal = Told & {
  path: 'at' | 'action' | 'article' | 'kind' | 'note' | 'version'
  code: ScheduleRefusalCode
  values: ToldValues
}

const timeOf = (moment: string): string => `${moment.slice(0, 16).replace('T', ' ')} UTC`

const inEnglish = (code: ScheduleRefusalCode, values: ToldValues): string =>
  fillWords(
    scheduleRefusalWords.en[code],
    values.when === undefined ? values : { ...values, when: timeOf(String(values.when)) },
  )

/** What callers without an interface read: the field, English, and the moment in UTC. */
export const scheduleRefusal = (
  path: ScheduleRefusal['path'],
  code: ScheduleRefusalCode,
  values: ToldValues = {},
): ScheduleRefusal => {
  const sentence = inEnglish(code, values)
  return { path, code, values, message: `${path}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` }
}

/** A moment travels as ISO 8601; whoever reads it sees it as the newsroom's wall shows it. */
export const withMomentNamed = (told: Told, nameOf: (moment: Date) => string): Told =>
  told.values?.when === undefined
    ? told
    : { ...told, values: { ...told.values, when: nameOf(new Date(told.values.when)) } }
