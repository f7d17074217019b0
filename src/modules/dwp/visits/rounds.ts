import type { Proposal, Round, VisitRow } from '#contract/dwp/visits.ts'
import { addParticipant, createGathering } from '#modules/gatherings/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can, type Standing } from '../policy.ts'
import { listUnitFacts, loadStanding, type UnitFacts } from '../queries/units.ts'
import {
  findRound,
  insertRound,
  insertVisits,
  listPlannedUnits,
  listRoundRows,
  listVisitsOfRounds,
  lockRound,
  type NewVisit,
  type RoundRow,
  type VisitFacts,
} from '../queries/visits.ts'
import { daysOf, LONGEST_ROUND_DAYS, lengthOf, planRound, type Window } from './plan-round.ts'

const nameOf = ({ id, shortName, name }: UnitFacts) => ({ id, shortName, name })

/** Throws `period_invalid`, `dwp_round_too_long`. */
function assertWindow(window: Pick<Window, 'startsOn' | 'endsOn'>) {
  assert(window.endsOn >= window.startsOn, 'period_invalid')
  assert(lengthOf(window) <= LONGEST_ROUND_DAYS, 'dwp_round_too_long', { count: LONGEST_ROUND_DAYS })
}

/** Whom to visit when, with nothing saved. Throws `forbidden`, `period_invalid`, `dwp_round_too_long`. */
export async function proposeRound(ctx: Context, window: Window): Promise<Proposal> {
  assert(can.planRounds(await loadStanding(ctx)), 'forbidden')
  assertWindow(window)
  const today = todayOf(ctx)
  const units = (await listUnitFacts(ctx, today)).filter(({ leads }) => !leads)
  const planned = await listPlannedUnits(ctx, today)
  const of = new Map(units.map((unit) => [unit.id, unit]))
  const plan = planRound(
    units.map(({ id, shortName, areaCode, lastVisitOn }) => ({
      id,
      name: shortName,
      areaCode,
      lastVisitOn,
      isPlanned: planned.has(id),
    })),
    window,
  )
  const describe = <T extends { readonly id: string }>({ id, ...rest }: T) => {
    const unit = of.get(id)
    return unit ? [{ unit: nameOf(unit), lastVisitOn: unit.lastVisitOn, ...rest }] : []
  }
  return { visits: plan.visits.flatMap(describe), left: plan.left.flatMap(describe) }
}

/** Findings are counted for whoever reads the unit's inside. */
export const presentVisit = (standing: Standing, visit: VisitFacts): VisitRow => ({
  id: visit.id,
  unit: visit.unit,
  day: visit.day,
  state: visit.state,
  stateReason: can.readInside(standing, visit.unit.id) ? visit.stateReason : '',
  lastVisitOn: visit.lastVisitOn,
  findings: can.readInside(standing, visit.unit.id) ? visit.findings : null,
  version: visit.version,
})

const present = (standing: Standing, round: RoundRow, visits: readonly VisitFacts[]): Round => ({
  ...round,
  weekdays: [...round.weekdays],
  districts: [...round.districts],
  team: [...round.team],
  visits: visits.filter(({ roundId }) => roundId === round.id).map((visit) => presentVisit(standing, visit)),
  can: { edit: can.planRounds(standing) },
})

/** Rounds with their visits, the latest first; when somebody comes is no secret, what they saw is. */
export async function listRounds(ctx: Context): Promise<Round[]> {
  const rounds = await listRoundRows(ctx)
  const visits = await listVisitsOfRounds(
    ctx,
    rounds.map(({ id }) => id),
  )
  const standing = await loadStanding(ctx)
  return rounds.map((round) => present(standing, round, visits))
}

/** Throws `not_found`. */
export async function getRound(ctx: Context, id: string): Promise<Round> {
  const round = await findRound(ctx, id)
  assert(round, 'not_found')
  return present(await loadStanding(ctx), round, await listVisitsOfRounds(ctx, [id]))
}

interface Asked {
  readonly unitId: string
  readonly day: string
}

/** One unit, one day. Throws `dwp_unit_twice`. */
async function assertOnceEach(ctx: Context, visits: readonly Asked[]) {
  const [twice] = [...Map.groupBy(visits, ({ unitId }) => unitId)].find(([, asked]) => asked.length > 1) ?? []
  if (twice === undefined) return
  const unit = (await listUnitFacts(ctx, todayOf(ctx))).find(({ id }) => id === twice)
  assert(false, 'dwp_unit_twice', { name: unit?.shortName ?? twice })
}

/** Days outside the round, and days that are full. Throws `dwp_visit_day`, `dwp_day_full`. */
export function assertDays(
  round: Pick<RoundRow, 'startsOn' | 'endsOn' | 'weekdays' | 'perDay'>,
  days: readonly string[],
) {
  const allowed = new Set(daysOf(round))
  for (const [day, onDay] of Map.groupBy(days, (one) => one)) {
    assert(allowed.has(day), 'dwp_visit_day', { from: round.startsOn, until: round.endsOn })
    assert(onDay.length <= round.perDay, 'dwp_day_full', { count: round.perDay })
  }
}

/** The chair is called to her unit's visit; how she is reached stands in the unit's own board. */
const NOBODY = { role: 'participant', title: 'Ketua', sex: 'P', phone: '', email: '', reason: '' } as const

/** Every visit is a gathering, so that it has an agenda, an attendance list and minutes like any other. */
async function putIn(
  ctx: Context,
  round: { id: string; name: string; agencyId: string; team: readonly string[] },
  asked: readonly Asked[],
) {
  const units = new Map((await listUnitFacts(ctx, todayOf(ctx))).map((unit) => [unit.id, unit]))
  const visits: NewVisit[] = []
  for (const { unitId, day } of asked) {
    const unit = units.get(unitId)
    assert(unit, 'dwp_not_a_unit', { name: unitId })
    const gathering = await createGathering(ctx, {
      kind: 'visit',
      title: `Kunjungan pembinaan ${unit.name}`,
      purpose: round.name,
      legalBase: '',
      organiserAgencyId: round.agencyId,
      visibility: 'invited',
      place: unit.name,
      areaCode: null,
      startsOn: day,
      endsOn: day,
    })
    if (unit.chair)
      await addParticipant(ctx, { ...NOBODY, id: gathering.id, agencyId: unit.id, personName: unit.chair })
    visits.push({ id: newId(), roundId: round.id, unitId, day, state: 'planned' as const, gatheringId: gathering.id })
  }
  await mapConstraints({ dwp_visits__once_a_round: ['duplicate', { what: 'dwp_visit' }] }, () =>
    insertVisits(ctx, visits),
  )
}

/** The unit in whose name a round is: the one that leads; without one, the first asked about cannot be it. Throws `dwp_not_a_unit`. */
async function organiserOf(ctx: Context, standing: Standing): Promise<string> {
  if (standing.leads && standing.ownUnitId) return standing.ownUnitId
  const leading = (await listUnitFacts(ctx, todayOf(ctx))).find(({ leads }) => leads)
  assert(leading, 'unknown_reference', { what: 'dwp_leading_unit' })
  return leading.id
}

/**
 * Saves a round as it was proposed and perhaps changed by hand. Throws `forbidden`,
 * `period_invalid`, `dwp_round_too_long`, `dwp_unit_twice`, `unknown_reference`, `dwp_visit_day`, `dwp_day_full`, `dwp_not_a_unit`.
 */
export async function saveRound(
  ctx: Context,
  input: Window & { readonly name: string; readonly team: readonly string[]; readonly visits: readonly Asked[] },
): Promise<Round> {
  const standing = await loadStanding(ctx)
  assert(can.planRounds(standing), 'forbidden')
  assertWindow(input)
  await assertOnceEach(ctx, input.visits)
  assertDays(
    input,
    input.visits.map(({ day }) => day),
  )
  const { visits, ...fields } = input
  const round = { ...fields, id: newId(), agencyId: await organiserOf(ctx, standing) }
  await insertRound(ctx, round)
  await putIn(ctx, round, visits)
  await record(ctx, 'dwp.round', { kind: 'dwp_round', id: round.id }, { visits: visits.length })
  return getRound(ctx, round.id)
}

/** One more unit in a round. Throws `not_found`, `forbidden`, `dwp_visit_day`, `dwp_day_full`, `duplicate`, `dwp_not_a_unit`. */
export async function addVisit(ctx: Context, { id, ...visit }: Asked & { readonly id: string }): Promise<Round> {
  const round = await findRound(ctx, id)
  assert(round, 'not_found')
  assert(can.planRounds(await loadStanding(ctx)), 'forbidden')
  await lockRound(ctx, id)
  const others = (await listVisitsOfRounds(ctx, [id])).filter(({ state }) => state !== 'cancelled')
  assertDays(round, [...others.map(({ day }) => day).filter((day) => day === visit.day), visit.day])
  await putIn(ctx, { ...round, agencyId: round.organiser.id }, [visit])
  await record(ctx, 'dwp.visit_add', { kind: 'dwp_round', id }, { unit: visit.unitId })
  return getRound(ctx, id)
}
