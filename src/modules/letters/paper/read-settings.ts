import type { LetterSettings, NumberingInput, NumberingTrial } from '#contract/letters/shapes.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findCount, hasNumbers } from '../queries/numbers.ts'
import { faultOfNumbering, needsClassification, seriesOf, writeNumber } from '../register/numbering.ts'
import { readLetterhead } from './letterhead-of.ts'
import { getNumbering } from './numbering-of.ts'
import { listSigners } from './signers.ts'

/** Paper, numbers and signers of an agency. Errors: not_found. */
export async function readLetterSettings(ctx: Context, agencyId: string): Promise<LetterSettings> {
  const { id, shortName, name } = await getAgency(ctx, agencyId)
  assert(can.readSettings(ctx.actor, agencyId), 'not_found')
  const today = todayOf(ctx)
  const { input, emblem } = await readLetterhead(ctx, agencyId)
  const numbering = await getNumbering(ctx, agencyId)
  const count = countOn(agencyId, numbering, today)
  return {
    agency: { id, shortName, name },
    letterhead: input,
    hasEmblem: emblem !== null,
    numbering,
    nextNumber: await nextOf(ctx, agencyId, numbering),
    lastSerial: (await hasNumbers(ctx, count)) ? (await findCount(ctx, count)).last : null,
    signers: await listSigners(ctx, agencyId, today),
    can: { edit: can.saveSettings(ctx.actor, agencyId) },
  }
}

/** What the next number of today would be under a pattern that is not kept yet, or its fault. Errors: not_found. */
export async function tryNumbering(ctx: Context, agencyId: string, numbering: NumberingInput): Promise<NumberingTrial> {
  await getAgency(ctx, agencyId)
  assert(can.readSettings(ctx.actor, agencyId), 'not_found')
  const fault = faultOfNumbering(numbering)
  return fault ? { number: null, fault } : { number: await nextOf(ctx, agencyId, numbering), fault: null }
}

async function nextOf(ctx: Context, agencyId: string, numbering: NumberingInput): Promise<string> {
  const datedOn = todayOf(ctx)
  const { last } = await findCount(ctx, countOn(agencyId, numbering, datedOn))
  const classification = needsClassification(numbering) ? '000' : ''
  return writeNumber(numbering, { serial: last + 1, suffix: '', kind: 'letter', classification, datedOn })
}

const countOn = (agencyId: string, numbering: NumberingInput, day: string) => ({
  agencyId,
  year: Number(day.slice(0, 4)),
  series: seriesOf(numbering, 'letter'),
})

/** Errors: not_found for who may not read the agency's settings, forbidden for who may not change them. */
export async function assertMaySave(ctx: Context, agencyId: string): Promise<void> {
  await getAgency(ctx, agencyId)
  assert(can.readSettings(ctx.actor, agencyId), 'not_found')
  assert(can.saveSettings(ctx.actor, agencyId), 'forbidden')
}
