import {
  findLetterOf,
  hourIn,
  type MinutesInput,
  type MinutesItem,
  type Signer,
  writeMinutes,
  zoneName,
} from '#modules/letters/index.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { readMinutes, type WrittenItem, type WrittenMinutes } from '../minutes/read-minutes.ts'
import { letterSourceOf } from './letter-source.ts'
import { hoursOf, linesOf, type Material, placeOf } from './material.ts'
import { outcomeInWords, whoOwes } from './outcomes-in-words.ts'

type Head = WrittenMinutes['head']

const hand = ({ name, title, nip }: Head['chair']): Signer => ({ onBehalfOf: '', post: title, name, rank: '', nip })
const named = ({ name, title }: Head['chair']): string => [name, title].filter(Boolean).join(', ')

const PROMISED: readonly string[] = ['promise', 'obstacle', 'finding']

async function itemOf(ctx: Context, { session, notes, outcomes, carried }: WrittenItem): Promise<MinutesItem> {
  const textOf = (part: string) => notes.filter((note) => note.part === part).flatMap(({ text }) => linesOf(text))
  const promises = await Promise.all(
    outcomes
      .filter(({ kind }) => PROMISED.includes(kind))
      .map(async (outcome) => ({ what: outcome.what, who: await whoOwes(ctx, outcome), dueOn: outcome.dueOn })),
  )
  const decided = outcomes.filter(({ kind }) => kind === 'decision')
  const decisions = await Promise.all(decided.map((outcome) => outcomeInWords(ctx, outcome)))
  return {
    title: session.title,
    discussion: [
      ...carried.map(
        ({ followup, state, reason, timesCarried }) =>
          `${followup.what}${timesCarried > 0 ? ` (sudah ${timesCarried} kali terbawa)` : ''}: ${state === 'resolved' ? `selesai, ${reason}` : 'masih terbuka'}`,
      ),
      ...textOf('discussion'),
    ],
    conclusions: textOf('conclusion'),
    decisions,
    promises,
  }
}

/** An item on which nothing was said stands in the agenda alone. */
const isWritten = ({ notes, outcomes, carried }: WrittenItem): boolean =>
  notes.some(({ text }) => text.trim() !== '') || outcomes.length > 0 || carried.length > 0

function participantsOf({ presence }: WrittenMinutes): string[] {
  const { present, represented, called, women, men, agencies, source } = presence
  const counted = `${present} orang hadir dan ${represented} diwakili dari ${called} yang diundang (${women} perempuan, ${men} laki-laki)${source === 'answers' ? ', menurut jawaban undangan' : ''}`
  // Beyond this the list of attendance says it better.
  return agencies.length > 0 && agencies.length <= 12
    ? [counted, ...agencies.map(({ name }) => name)]
    : [counted, 'daftar hadir terlampir']
}

/** Notulen from what was written; of a meeting of several days with all of them. Throws `not_found` for a draft of others. */
export async function minutesPaper(ctx: Context, material: Material): Promise<OfficeDocument> {
  const { gathering, letterhead, sessions } = material
  const minutes = await readMinutes(ctx, gathering.id)
  const { head, items } = minutes
  const letter = await findLetterOf(ctx, {
    agencyId: gathering.organiser.id,
    kind: 'invitation',
    source: letterSourceOf(gathering),
  })
  const planned = hoursOf(ctx.timezone, sessions)
  const written: MinutesItem[] = []
  for (const item of items.filter(isWritten)) written.push(await itemOf(ctx, item))
  const input: MinutesInput = {
    letterhead,
    event: gathering.title,
    heldOn: gathering.startsOn,
    heldUntil: gathering.endsOn,
    hours: {
      from: head.openedAt ? hourIn(ctx.timezone, head.openedAt) : planned.from,
      until: head.closedAt ? hourIn(ctx.timezone, head.closedAt) : planned.until,
      zone: zoneName(ctx.timezone),
    },
    place: placeOf(gathering),
    invitation: letter ? { number: letter.number, datedOn: letter.datedOn } : null,
    agenda: items.map(({ session }) => session.title),
    chair: named(head.chair),
    secretary: named(head.secretary),
    recorder: named(head.recorder),
    participants: participantsOf(minutes),
    opening: head.opening,
    items: written,
    closing: head.closing,
    signers: { chair: hand(head.chair), recorder: hand(head.recorder) },
    datedOn: head.finalisedAt ? dayIn(ctx.timezone, head.finalisedAt) : gathering.endsOn,
    ...(head.revision > 0 && { correction: head.revision }),
  }
  return writeMinutes(input)
}
