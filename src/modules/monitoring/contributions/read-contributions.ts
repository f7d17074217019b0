import type { Contribution, ContributionChange } from '#contract/monitoring/shapes.ts'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { findNames } from '#modules/accounts/index.ts'
import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { getStrategic, listStrategic } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { amountOf } from '../counting/counted.ts'
import { listDistricts } from '../districts.ts'
import { can } from '../policy.ts'
import { loadCounted } from '../progress/load-counted.ts'
import { type ContributionFilter, findContribution, listChanges, pageContributions } from '../queries/contributions.ts'
import type { Stored } from './contribution.ts'

/** What a reader may see of how many a report is of. */
interface Seen {
  readonly amount: number
  readonly shares: ReadonlyMap<string, number> | null
}

/** Of reports of people of others: what they count as for this reader, in bundles; by report. One that counts no more is not in it. */
async function seenOf(
  ctx: Context,
  rows: readonly Stored[],
  programmes: ReadonlyMap<string, StrategicProgramme>,
): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>()
  const closed = rows.filter((row) => !mayRead(ctx, row, programmes.get(row.programmeId)))
  const districts = new Set((await listDistricts(ctx)).keys())
  for (const [year, ofYear] of Map.groupBy(closed, (row) => row.year)) {
    const wanted = [...new Set(ofYear.map(({ programmeId }) => programmeId))].flatMap((id) => programmes.get(id) ?? [])
    const loaded = await loadCounted(ctx, wanted, { year, today: todayOf(ctx), districts }, 'who asks')
    for (const { counted } of loaded.values())
      for (const { contributionId, rows: own, shares } of counted)
        if (contributionId !== null) seen.set(contributionId, { amount: amountOf(own), shares })
  }
  return seen
}

const mayRead = ({ actor }: Context, { shares }: Stored, programme: StrategicProgramme | undefined) =>
  programme?.countsPeople === false ||
  can.readRows(
    actor,
    shares.map(({ agencyId }) => agencyId),
  )

/** Nobody is a bundle less than one, which is shown as hidden. */
const orHidden = (amount: number | undefined) => amount || null

async function present(ctx: Context, rows: readonly Stored[]): Promise<Contribution[]> {
  const programmes = new Map((await listStrategic(ctx)).map((programme) => [programme.id, programme]))
  const districts = await listDistricts(ctx)
  const agencies = await nameAgencies(
    ctx,
    rows.flatMap(({ agencyId, shares }) => [agencyId, ...shares.map((share) => share.agencyId)]),
  )
  const seen = await seenOf(ctx, rows, programmes)
  return rows.map((stored) => {
    const { programmeId, activityId, activityName, agencyId, rows: own, shares, reportedAt, ...row } = stored
    const sharers = shares.map((share) => share.agencyId)
    const programme = programmes.get(programmeId)
    assert(programme, 'not_found')
    const { name, unit, countsPeople } = programme
    const isOpen = row.state === 'reported' && programme.state === 'active'
    const mayWrite = isOpen && sharers.some((sharer) => can.reportFor(ctx.actor, sharer))
    const isRead = mayRead(ctx, stored, programme)
    const instead = seen.get(row.id)
    return {
      ...row,
      amount: isRead ? row.amount : orHidden(instead?.amount),
      programme: { id: programmeId, name, unit, countsPeople },
      activity: activityId === null ? null : { id: activityId, name: activityName },
      reporter: namedAgency(agencies, agencyId),
      rows: can.readRows(ctx.actor, sharers)
        ? own.map((one) => ({ ...one, districtName: districts.get(one.districtCode ?? '') ?? null }))
        : null,
      shares: shares.map((share) => ({
        agency: namedAgency(agencies, share.agencyId),
        amount: isRead ? share.amount : orHidden(instead?.shares?.get(share.agencyId)),
        isAgreed: share.agreedAt !== null,
      })),
      reportedAt: reportedAt.toISOString(),
      can: {
        correct: mayWrite,
        withdraw: isOpen && can.reportFor(ctx.actor, agencyId),
        agreeFor: shares
          .filter((share) => isOpen && !share.agreedAt && can.reportFor(ctx.actor, share.agencyId))
          .map((share) => share.agencyId),
      },
    }
  })
}

/** Throws `not_found`. */
export async function getContribution(ctx: Context, id: string): Promise<Contribution> {
  const found = await findContribution(ctx, id)
  assert(found, 'not_found')
  const [contribution] = await present(ctx, [found])
  assert(contribution, 'not_found')
  return contribution
}

/** One page of the contributions of a year, to one programme or to all, the latest quarter first. */
export async function listContributions(ctx: Context, filter: ContributionFilter) {
  const { rows, total } = await pageContributions(ctx, filter)
  return { rows: await present(ctx, rows), total, page: filter.page, pageSize: filter.pageSize }
}

/** Every version of a contribution, the newest first; how many it was of is for who may read its people, since versions could be subtracted. Throws `not_found`. */
export async function showContributionHistory(ctx: Context, id: string): Promise<ContributionChange[]> {
  const found = await findContribution(ctx, id)
  assert(found, 'not_found')
  const isRead = mayRead(ctx, found, await getStrategic(ctx, found.programmeId))
  const changes = await listChanges(ctx, id)
  const agencies = await nameAgencies(
    ctx,
    changes.flatMap(({ agencyId, snapshot }) => [agencyId, ...snapshot.shares.map((share) => share.agencyId)]),
  )
  const people = await findNames(ctx, [...new Set(changes.map(({ by }) => by))])
  return changes.map(({ version, deed, agencyId, reason, snapshot, by, at }) => ({
    version,
    deed,
    reason,
    at: at.toISOString(),
    by: people.get(by) ?? null,
    agency: agencyId === null ? null : namedAgency(agencies, agencyId),
    amount: isRead ? snapshot.amount : null,
    shares: isRead
      ? snapshot.shares.map((share) => ({ agency: namedAgency(agencies, share.agencyId), amount: share.amount }))
      : [],
  }))
}
