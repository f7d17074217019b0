import { type AnswerOutcome, type AnswerRefusal, ToldAnswer } from '#contract/houses/field/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { correctTime } from '#platform/offline/correct-time.ts'
import { isOver } from '../house.ts'
import { QUESTIONS } from '../survey/form.ts'
import { settleSurvey } from '../survey/settle-survey.ts'
import { fits } from './check-answer.ts'
import { type Officer, takesFor } from './officer.ts'
import { type Bringer, isOffice, officerBy } from './officers.ts'
import { presentStanding } from './present-standing.ts'
import { insertFacts, type NewFact } from './queries/facts.ts'
import { findHousesInField, type HouseInField } from './queries/field-houses.ts'
import { updateOfficer } from './queries/officers.ts'

interface Batch {
  readonly run: string
  readonly offsetMs: number
  readonly items: readonly unknown[]
}

type Judged = { readonly id: string; readonly why: AnswerRefusal } | { readonly id: string; readonly told: ToldAnswer }

const INTEGER_MAX = 2_147_483_647
/** A clock may be decades off; the column holds 24 days. */
export const clampOffset = (ms: number): number => Math.max(-INTEGER_MAX, Math.min(INTEGER_MAX, Math.round(ms)))

/** What an item of a batch calls itself, to answer it by, also where it is spoilt otherwise. */
const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id.slice(0, 64) : ''

interface Reach {
  readonly officer: Officer
  readonly byOffice: boolean
  readonly houses: ReadonlyMap<string, HouseInField>
}

function judge(item: unknown, { officer, byOffice, houses }: Reach): Judged {
  const parsed = ToldAnswer.safeParse(item)
  const id = idOf(item)
  if (!parsed.success) return { id, why: 'malformed' }
  const told = parsed.data
  const house = houses.get(told.houseId)
  if (!house || !takesFor(officer, house, byOffice)) return { id, why: 'unknown_house' }
  if (isOver(house)) return { id, why: 'house_over' }
  const question = QUESTIONS.find(({ key }) => key === told.field)
  if (!question) return { id, why: 'unknown_question' }
  return fits(question, told.value) ? { id, told } : { id, why: 'value_invalid' }
}

function toFact({ clock }: Context, told: ToldAnswer, batch: Batch, officerId: string): NewFact {
  const { id, houseId, occasion, field, value, basedOn } = told
  const { at, offsetMs } = correctTime(told, batch, clock.now())
  return {
    id,
    houseId,
    occasion,
    field,
    value,
    basedOn,
    officerId,
    at,
    device: told.run,
    offsetMs: clampOffset(offsetMs),
  }
}

/**
 * Takes what an officer's device answers, from itself or out of its file, each item by itself: a spoilt one is refused and the others are kept; one that
 * came before is known. Answers what stands now in the houses spoken of, so that an officer sees what others said. Throws what `officerBy` does.
 */
export async function takeAnswers(ctx: Context, by: Bringer, batch: Batch) {
  const officer = await officerBy(ctx, by)
  const named = batch.items.flatMap((item) => {
    const parsed = ToldAnswer.pick({ houseId: true }).safeParse(item)
    return parsed.success ? [parsed.data.houseId] : []
  })
  const houses = new Map((await findHousesInField(ctx, named)).map((house) => [house.id, house]))
  const judged = batch.items.map((item) => judge(item, { officer, byOffice: isOffice(by), houses }))
  const taken = judged.filter((one) => 'told' in one).map(({ told }) => told)
  const facts = taken.map((told) => toFact(ctx, told, batch, officer.id))
  const kept = await insertFacts(ctx, [...new Map(facts.map((fact) => [fact.id, fact])).values()])
  const refused = judged.length - taken.length
  const spokenOf = [...new Set(taken.map(({ houseId }) => houseId))].sort()
  // A batch sent again, of which all is known, is no further deed.
  if (kept.size + refused > 0) {
    const told = [...new Set(facts.filter(({ id }) => kept.has(id)).map(({ houseId }) => houseId))].sort()
    const details = { kept: kept.size, refused, houses: told }
    const deed = isOffice(by) ? 'field_file' : 'field_sync'
    await record(ctx, `house.${deed}`, { kind: 'house_officer', id: officer.id }, details)
  }
  if (!isOffice(by))
    await updateOfficer(ctx, officer.id, { lastSeenAt: ctx.clock.now(), lastOffsetMs: clampOffset(batch.offsetMs) })
  for (const houseId of spokenOf) await settleSurvey(ctx, houseId)
  return { outcomes: outcomesOf(judged, kept), houses: await standingOfHouses(ctx, spokenOf, officer.id) }
}

function outcomesOf(judged: readonly Judged[], kept: ReadonlySet<string>): AnswerOutcome[] {
  const answered = new Set<string>()
  return judged.map((one) => {
    if ('why' in one) return { id: one.id, outcome: 'refused', why: one.why }
    const isFirst = kept.has(one.id) && !answered.has(one.id)
    answered.add(one.id)
    return { id: one.id, outcome: isFirst ? 'kept' : 'known', why: null }
  })
}

async function standingOfHouses(ctx: Context, ids: readonly string[], ownId: string) {
  const survey = await presentStanding(ctx, ids, ownId)
  const houses = await findHousesInField(ctx, ids)
  return houses.map(({ id, state }) => ({ id, state, survey: survey.get(id) ?? [] }))
}
