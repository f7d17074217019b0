import type { Contribution } from '#contract/monitoring/shapes.ts'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { notify } from '#modules/followups/index.ts'
import { getStrategic } from '#modules/plans/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { amountOf } from '../counting/counted.ts'
import { listDistricts } from '../districts.ts'
import { can } from '../policy.ts'
import {
  findContribution,
  findReportedOf,
  insertChange,
  insertContribution,
  updateContribution,
} from '../queries/contributions.ts'
import {
  type ContributionRow,
  type InNameOf,
  readRows,
  readShares,
  type Share,
  type Stored,
  settle,
  sharersOf,
} from './contribution.ts'
import { getContribution } from './read-contributions.ts'

interface Report {
  readonly rows: readonly ContributionRow[]
  readonly sexReason: string
  readonly evidence: string
  readonly shares: readonly Pick<Share, 'agencyId' | 'amount'>[] | null
}
interface Where {
  readonly programmeId: string
  readonly agencyId: string
  readonly activityId: string | null
  readonly year: number
  readonly quarter: number
}

const subject = (id: string) => ({ kind: 'contribution', id })

/** Throws `strategic_ended`, `contribution_counted`. */
function assertReportable({ state, stateReason, measure }: StrategicProgramme) {
  assert(state === 'active', 'strategic_ended', { reason: stateReason })
  assert(measure === 'reported', 'contribution_counted', { what: measure })
}

/** Throws `strategic_year_outside`, `contribution_ahead`. */
function assertQuarter(ctx: Context, { firstYear, lastYear }: StrategicProgramme, { year, quarter }: Where) {
  assert(year >= firstYear && year <= lastYear, 'strategic_year_outside', { year, from: firstYear, until: lastYear })
  const today = todayOf(ctx)
  assert(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01` <= today, 'contribution_ahead')
}

/** The name of the activity in the agency's part; empty outside any. Throws `contribution_no_part`, `contribution_activity`. */
function getActivityName(programme: StrategicProgramme, { agencyId, activityId }: Where) {
  const part = programme.parts.find(({ agency }) => agency.id === agencyId)
  const name = part?.agency.shortName ?? '…'
  assert(part, 'contribution_no_part', { name })
  const activity = part.activities.find(({ id }) => id === activityId)
  assert(activityId === null || activity, 'contribution_activity', { name })
  return activity?.name ?? ''
}

/** Tells the agencies whose share waits for their word. */
async function tellSharers(ctx: Context, row: Stored, programme: StrategicProgramme) {
  const reporter = programme.parts.find(({ agency }) => agency.id === row.agencyId)?.agency.name ?? ''
  for (const { agencyId, agreedAt } of row.shares)
    if (!agreedAt)
      await notify(ctx, {
        topic: 'contribution.shared',
        data: { agency: reporter, what: row.activityName },
        link: `/capaian/laporan/${row.id}`,
        to: { agencyIds: [agencyId] },
      })
}

/** An agency that shares what is written may write for itself; a coordinator settles it for all. */
const namesOf = ({ actor }: Context, agencyIds: readonly string[]): InNameOf =>
  can.define(actor) ? 'all' : agencyIds.filter((id) => can.reportFor(actor, id))

/**
 * Reports what was reached within a quarter, once for all who share the activity. Throws `not_found`, `forbidden`, `contribution_reported` when
 * somebody who shares it did already, and whatever is wrong with place, time, rows or shares.
 */
export async function reportContribution(ctx: Context, input: Report & Where): Promise<Contribution> {
  const programme = await getStrategic(ctx, input.programmeId)
  assert(can.reportFor(ctx.actor, input.agencyId), 'forbidden')
  assertReportable(programme)
  assertQuarter(ctx, programme, input)
  const activityName = getActivityName(programme, input)
  const earlier = await findReportedOf(ctx, input)
  const { year, quarter } = input
  assert(!earlier, 'contribution_reported', { year, quarter, name: nameIn(programme, earlier?.agencyId) })

  const rows = readRows(input.rows, { ...input, countsPeople: programme.countsPeople }, await listDistricts(ctx))
  const amount = amountOf(rows)
  const shares = readShares(amount, sharersOf(programme, input), input.shares)
  const row: Stored = {
    ...input,
    id: newId(),
    activityName,
    amount,
    rows,
    // Whoever reports agrees to the own share; a coordinator who reports for an agency settles nothing for the others.
    shares: settle(shares, { before: null, names: [input.agencyId], by: ctx.actor.userId, at: ctx.clock.now() }),
    state: 'reported',
    stateReason: '',
    version: 1,
    reportedAt: ctx.clock.now(),
  }
  await insertContribution(ctx, row)
  await insertChange(ctx, row, { deed: 'reported', reason: '', version: 1, agencyId: input.agencyId })
  await record(ctx, 'contribution.report', subject(row.id), { programmeId: programme.id, year, quarter })
  await tellSharers(ctx, row, programme)
  return getContribution(ctx, row.id)
}

const nameIn = ({ parts }: StrategicProgramme, agencyId: string | undefined) =>
  parts.find(({ agency }) => agency.id === agencyId)?.agency.shortName ?? '…'

/** A contribution that the actor may write to, as it was when it was read. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
async function getWritable(ctx: Context, id: string, version: number) {
  const before = await findContribution(ctx, id)
  assert(before, 'not_found')
  const names = namesOf(
    ctx,
    before.shares.map(({ agencyId }) => agencyId),
  )
  assert(names === 'all' || names.length > 0, 'forbidden')
  assert(before.state === 'reported', 'wrong_state', { state: before.state })
  assert(before.version === version, 'conflict')
  return { before, names }
}

const ofOne = (names: InNameOf) => (names === 'all' ? null : (names[0] ?? null))

/**
 * Corrects a report or its shares: by any agency that shares it, or by a coordinator, who settles it for all. The others whose share changes are
 * asked anew. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`, and whatever is wrong with rows or shares.
 */
export async function correctContribution(
  ctx: Context,
  { id, version, reason, ...report }: Report & { id: string; version: number; reason: string },
): Promise<Contribution> {
  const { before, names } = await getWritable(ctx, id, version)
  const programme = await getStrategic(ctx, before.programmeId)
  assertReportable(programme)
  const rows = readRows(report.rows, { ...report, countsPeople: programme.countsPeople }, await listDistricts(ctx))
  const amount = amountOf(rows)
  const shares = readShares(amount, sharersNow(programme, before), report.shares)
  const row: Stored = {
    ...before,
    ...report,
    amount,
    rows,
    shares: settle(shares, { before, names, by: ctx.actor.userId, at: ctx.clock.now() }),
  }
  assert(await updateContribution(ctx, row), 'conflict')
  await insertChange(ctx, row, { deed: 'corrected', reason, version: version + 1, agencyId: ofOne(names) })
  await record(ctx, 'contribution.correct', subject(id), { amount })
  await tellSharers(ctx, row, programme)
  return getContribution(ctx, id)
}

/** Who shares it by the parts as they are now, and whoever had a share when it was written. */
function sharersNow(programme: StrategicProgramme, before: Stored) {
  const now = sharersOf(programme, before)
  const gone = before.shares.filter(({ agencyId }) => !now.some((sharer) => sharer.agencyId === agencyId))
  return [...now, ...gone.map(({ agencyId }) => ({ agencyId, name: nameIn(programme, agencyId), weight: 1 }))]
}

/** Agrees to the share that was proposed to an agency. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function agreeToShare(
  ctx: Context,
  { id, agencyId, version }: { id: string; agencyId: string; version: number },
): Promise<Contribution> {
  const found = await findContribution(ctx, id)
  const share = found?.shares.find((one) => one.agencyId === agencyId)
  assert(share, 'not_found')
  assert(can.reportFor(ctx.actor, agencyId), 'forbidden')
  assert(!share.agreedAt, 'wrong_state', { state: 'agreed' })
  const { before } = await getWritable(ctx, id, version)
  const by = ctx.actor.userId
  const shares = settle(before.shares, { before, names: [agencyId], by, at: ctx.clock.now() })
  const row = { ...before, shares }
  assert(await updateContribution(ctx, row), 'conflict')
  await insertChange(ctx, row, { deed: 'agreed', reason: '', version: version + 1, agencyId })
  await record(ctx, 'contribution.agree', subject(id), { agencyId })
  return getContribution(ctx, id)
}

/** Takes a report back: it stays to be read and counts no more. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function withdrawContribution(
  ctx: Context,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Contribution> {
  const { before, names } = await getWritable(ctx, id, version)
  assert(names === 'all' || names.includes(before.agencyId), 'forbidden')
  const row: Stored = { ...before, state: 'withdrawn', stateReason: reason }
  assert(await updateContribution(ctx, row), 'conflict')
  await insertChange(ctx, row, { deed: 'withdrawn', reason, version: version + 1, agencyId: ofOne(names) })
  await record(ctx, 'contribution.withdraw', subject(id))
  return getContribution(ctx, id)
}
