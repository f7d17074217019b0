import type { LetterKind, NumberPreview } from '#contract/letters/shapes.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getNumbering } from '../paper/numbering-of.ts'
import { can } from '../policy.ts'
import { findBySource, findLetter } from '../queries/letters.ts'
import { insertLetter, lockCount, moveCount, readEnd, readStanding } from '../queries/numbers.ts'
import type { Letter, LetterSource, Urgency } from './letter.ts'
import { needsClassification, placeNumber, seriesOf, writeNumber } from './numbering.ts'

export interface NumberWish {
  readonly agencyId: string
  readonly kind: LetterKind
  /** Code of archive classification; empty where the agency's numbers carry none. */
  readonly classification: string
  /** The day on the letter, ISO; not after today. */
  readonly datedOn: string
  /** A letter of a day before the last number's goes between (`123.a`, the default), or takes the next number all the same. */
  readonly order?: 'insert' | 'next'
}

export interface NewLetter extends NumberWish {
  readonly subject: string
  readonly recipient: string
  readonly urgency?: Urgency
  /** About an internal gathering: nobody outside the agency reads it, the coordinator neither. */
  readonly isInternal?: boolean
  /** What it came from: a source has one number of a kind; asking again gives the same. */
  readonly source?: LetterSource
}

/**
 * Takes the next number of an agency's register in the caller's transaction: it stands as reserved until `issueLetter` or `voidNumber`, and comes
 * free again only when the whole transaction fails. Two callers at once wait for each other. Errors: not_found (agency), forbidden, day_in_future,
 * classification_missing, number_inserts, number_taken.
 */
export async function reserveNumber(ctx: Context, wish: NewLetter): Promise<Letter> {
  await assertMayNumber(ctx, wish)
  const { urgency = 'Biasa', isInternal = false } = wish
  // Whoever could not read the letter does not number it.
  assert(can.read(ctx.actor, { agency: { id: wish.agencyId }, urgency, isInternal }), 'forbidden')
  const known = wish.source && (await findBySource(ctx, { ...wish, source: wish.source }))
  if (known) return known
  const numbering = await getNumbering(ctx, wish.agencyId)
  assert(wish.classification !== '' || !needsClassification(numbering), 'classification_missing')
  const count = countOf(wish, seriesOf(numbering, wish.kind))
  const { last } = await lockCount(ctx, count)
  const place = placeNumber(await readStanding(ctx, count, wish.datedOn), wish.datedOn, wish.order ?? 'insert')
  assert(place, 'number_inserts')
  const number = writeNumber(numbering, { ...wish, ...place })
  const id = newId()
  await mapConstraints({ letters__number: ['number_taken', { number }] }, () =>
    insertLetter(ctx, {
      id,
      number,
      count,
      ...place,
      kind: wish.kind,
      classification: wish.classification,
      urgency,
      subject: wish.subject,
      recipient: wish.recipient,
      datedOn: wish.datedOn,
      isInternal,
      source: wish.source ?? null,
    }),
  )
  if (place.serial > last) await moveCount(ctx, count, { last: place.serial })
  // Neither kind nor subject: the trail is read by whoever may not read the letter.
  await record(ctx, 'letter.reserve', { kind: 'letter', id })
  const letter = await findLetter(ctx, id)
  if (!letter) throw new Error('the letter just written is not there')
  return letter
}

/** What `reserveNumber` would take, without taking it. Errors: not_found (agency), forbidden, day_in_future, number_inserts. */
export async function previewNumber(ctx: Context, wish: NumberWish): Promise<NumberPreview> {
  await assertMayNumber(ctx, wish)
  const numbering = await getNumbering(ctx, wish.agencyId)
  const count = countOf(wish, seriesOf(numbering, wish.kind))
  const place = placeNumber(await readStanding(ctx, count, wish.datedOn), wish.datedOn, wish.order ?? 'insert')
  assert(place, 'number_inserts')
  const { last, waiting } = await readEnd(ctx, count)
  const classification = wish.classification || (needsClassification(numbering) ? '…' : '')
  return {
    number: writeNumber(numbering, { ...wish, ...place, classification }),
    isInserted: place.suffix !== '',
    last,
    warnings: [
      ...(place.suffix !== '' || place.isOutOfOrder ? (['earlier_day'] as const) : []),
      ...(waiting > 0 ? (['numbers_waiting'] as const) : []),
    ],
  }
}

const countOf = ({ agencyId, datedOn }: NumberWish, series: string) => ({
  agencyId,
  year: Number(datedOn.slice(0, 4)),
  series,
})

async function assertMayNumber(ctx: Context, { agencyId, datedOn }: NumberWish): Promise<void> {
  await getAgency(ctx, agencyId)
  if (!can.readSettings(ctx.actor, agencyId)) throw new AppError('not_found')
  assert(can.number(ctx.actor, agencyId), 'forbidden')
  assert(datedOn <= todayOf(ctx), 'day_in_future')
}
