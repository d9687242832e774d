import type { Payload, SendEmailOptions } from 'payload'
import { mongooseOf } from '../../database/sessionOf'
import { ARTICLES, NOTES, USERS } from '../slugs'
import { relationId, textOf } from '../../publishing/storedDocument'

const TELLING_MILLISECONDS = 30_000

type Telling = {
  payload: Payload
  send: (mail: Pick<SendEmailOptions, 'to' | 'subject' | 'text'>) => Promise<unknown>
  onError: (error: unknown) => void
}
type NoteRow = {
  _id: unknown
  story: unknown
  text: string
  createdBy: unknown
  untold?: unknown[]
  tellUntil?: Date | null
}

type Call = { name: string; headline: string; text: string; address: string }

/** @returns a mail in plain words: who calls, about which story, in which words, and where to answer */
export const mailOfCall = ({ name, headline, text, address }: Call): { subject: string; text: string } => ({
  subject: `${name} calls you in a note on "${headline}"`,
  text: [`${name} wrote in a note on "${headline}":`, text, `Answer beside the story:\n${address}`].join(
    '\n\n',
  ),
})

/**
 * Writes to whoever was called in a note and has not been told. The names stand in the note itself, written in its own
 * transaction; one process takes a note at a time, and one that is cut off leaves it to the next.
 */
export const tellMentioned = async ({ payload, send, onError }: Telling): Promise<void> => {
  const notes = mongooseOf({ payload }).connection.collection<NoteRow>(NOTES)
  // The house writes to its own people; nobody is there in whose name their addresses could be read.
  const find = async (collection: typeof USERS | typeof ARTICLES, id: unknown) =>
    payload.findByID({
      collection,
      id: String(id),
      depth: 0,
      ...(collection === ARTICLES ? { draft: true, trash: true } : {}),
      disableErrors: true,
      overrideAccess: true,
    }) as Promise<Record<string, unknown> | null>
  for (;;) {
    const note = await notes.findOneAndUpdate(
      {
        'untold.0': { $exists: true },
        $or: [{ tellUntil: null }, { $expr: { $lte: ['$tellUntil', '$$NOW'] } }],
      },
      [{ $set: { tellUntil: { $add: ['$$NOW', TELLING_MILLISECONDS] } } }],
      { returnDocument: 'after' },
    )
    if (note === null) return
    try {
      const story = await find(ARTICLES, note.story)
      const caller = await find(USERS, note.createdBy)
      const mail = mailOfCall({
        name: textOf(caller?.name) || 'Somebody',
        headline: textOf(story?.headline) || 'a story',
        text: note.text,
        address: `${payload.config.serverURL}/admin/collections/${ARTICLES}/${String(note.story)}`,
      })
      for (const id of note.untold ?? []) {
        const person = await find(USERS, relationId(id) ?? id)
        if (textOf(person?.email) !== '') await send({ to: textOf(person?.email), ...mail })
      }
      await notes.updateOne(
        { _id: note._id },
        { $pullAll: { untold: note.untold ?? [] }, $set: { tellUntil: null } },
      )
    } catch (error) {
      onError(error)
    }
  }
}
