import type { Words } from '../admin/useWords'

/** Why the server refuses a save of a story, in words that name the remedy. */
export const refusalWords = {
  en: {
    nobodyPublishes: 'Publishing needs a person: log in, or name the actor.',
    notNewsroom: 'Stories are written by the newsroom; your role has no part in them.',
    liveForPublishers:
      'This story is published: only a publisher may change what readers see. Save it as a draft.',
    publishingForPublishers: 'Only a publisher may publish. Save it as a draft and hand it in.',
    deletionForPublishers: 'Only a publisher deletes a story for good. Move it to the trash.',
    notOwn: 'This story belongs to somebody else. Ask an editor to assign it to you.',
    trashForEditors: 'This story is published: only an editor may trash it now.',
    changeForEditors: 'This story is published: only an editor may change it now.',
    loggedOut: 'You are logged out.',
    nobodyMoves: 'Moving a story needs a person: log in, or name the actor.',
    noBeginning: 'You may not begin a story at “{to}”. You may choose: {open}.',
    noMove: 'You may not move a story from “{from}” to “{to}”. You may choose: {open}.',
    noMoveAtAll: 'You may not move a story from “{from}” to “{to}”. Ask an editor.',
    noHeadlineOrText: 'A story goes on from here with a headline and a text. Write both first.',
    legalNotSettled:
      'Legal was asked and has not cleared this story. Send it back to the legal check; it becomes ready from there.',
    slugTaken: 'Another published story has this slug: "{headline}". Choose another slug than "{slug}".',
    addressTaken:
      'Another published story was published at this address, and its old links lead on from there: "{headline}". Choose another slug than "{slug}".',
    reasonGiven:
      'A reason for taking the story down is given. To take it down, unpublish it; to publish it, empty the reason.',
    changeUnexplained:
      'A {kind} needs a sentence for readers that says what changed. Write it in the note of the update.',
  },
  ru: {
    nobodyPublishes: 'Публикует только человек: войдите.',
    notNewsroom: 'Материалы пишет редакция, ваша роль в этом не участвует.',
    liveForPublishers:
      'Материал опубликован: то, что видят читатели, меняет только выпускающий. Сохраните черновик.',
    publishingForPublishers: 'Публикует только выпускающий. Сохраните черновик и сдайте его.',
    deletionForPublishers: 'Насовсем удаляет только выпускающий. Отправьте материал в корзину.',
    notOwn: 'Это чужой материал. Попросите редактора поручить его вам.',
    trashForEditors: 'Материал опубликован: в корзину его теперь отправляет только редактор.',
    changeForEditors: 'Материал опубликован: менять его теперь может только редактор.',
    loggedOut: 'Вход истёк. Войдите снова.',
    nobodyMoves: 'Этап меняет только человек: войдите.',
    noBeginning: 'Начать материал с этапа «{to}» вам нельзя. Можно выбрать: {open}.',
    noMove: 'Перевести материал из «{from}» в «{to}» вам нельзя. Можно выбрать: {open}.',
    noMoveAtAll: 'Перевести материал из «{from}» в «{to}» вам нельзя. Попросите редактора.',
    noHeadlineOrText: 'Дальше материал идёт с заголовком и текстом. Сначала напишите их.',
    legalNotSettled:
      'Юриста спросили, и он ещё не одобрил материал. Верните материал юристу: готовым он станет оттуда.',
    slugTaken:
      'Этот адрес занят другим опубликованным материалом: «{headline}». Впишите другой вместо «{slug}».',
    addressTaken:
      'По этому адресу выходил другой опубликованный материал, и старые ссылки ведут через него: «{headline}». Впишите другой адрес вместо «{slug}».',
    reasonGiven:
      'Указана причина снятия. Чтобы снять материал, отмените публикацию; чтобы опубликовать, сотрите причину.',
    changeUnexplained: 'К такой правке нужна фраза для читателей о том, что изменилось. Напишите её.',
  },
} as const satisfies Words

export type RefusalCode = keyof (typeof refusalWords)['en']
