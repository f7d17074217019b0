import type { Contribution, ContributionChange } from '#contract/monitoring/shapes.ts'
import type { AgencyName } from '#contract/plans/shapes.ts'
import { findNames } from '#modules/accounts/index.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listStrategic } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { listDistricts } from '../districts.ts'
import { can } from '../policy.ts'
import { type ContributionFilter, findContribution, listChanges, pageContributions } from '../queries/contributions.ts'
import type { Stored } from './contribution.ts'

/** Every agency of the region by id; one that is on no list any more keeps a mark. */
export async function agencyNames(ctx: Context): Promise<(id: string) => AgencyName> {
  const agencies = new Map((await listAgencies(ctx)).map(({ id, shortName, name }) => [id, { id, shortName, name }]))
  return (id) => agencies.get(id) ?? { id, shortName: '…', name: '…' }
}

async function present(ctx: Context, rows: readonly Stored[]): Promise<Contribution[]> {
  const programmes = new Map((await listStrategic(ctx)).map((programme) => [programme.id, programme]))
  const [nameOf, districts] = [await agencyNames(ctx), await listDistricts(ctx)]
  return rows.map(({ programmeId, activityId, activityName, agencyId, rows: own, shares, reportedAt, ...row }) => {
    const sharers = shares.map((share) => share.agencyId)
    const programme = programmes.get(programmeId)
    assert(programme, 'not_found')
    const { name, unit, countsPeople } = programme
    const isOpen = row.state === 'reported' && programme.state === 'active'
    const mayWrite = isOpen && sharers.some((sharer) => can.reportFor(ctx.actor, sharer))
    return {
      ...row,
      programme: { id: programmeId, name, unit, countsPeople },
      activity: activityId === null ? null : { id: activityId, name: activityName },
      reporter: nameOf(agencyId),
      rows: can.readRows(ctx.actor, sharers)
        ? own.map((one) => ({ ...one, districtName: districts.get(one.districtCode ?? '') ?? null }))
        : null,
      shares: shares.map((share) => ({
        agency: nameOf(share.agencyId),
        amount: share.amount,
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

/** Every version of a contribution, the newest first. Throws `not_found`. */
export async function showContributionHistory(ctx: Context, id: string): Promise<ContributionChange[]> {
  assert(await findContribution(ctx, id), 'not_found')
  const changes = await listChanges(ctx, id)
  const nameOf = await agencyNames(ctx)
  const people = await findNames(ctx, [...new Set(changes.map(({ by }) => by))])
  return changes.map(({ version, deed, agencyId, reason, snapshot, by, at }) => ({
    version,
    deed,
    reason,
    at: at.toISOString(),
    by: people.get(by) ?? null,
    agency: agencyId === null ? null : nameOf(agencyId),
    amount: snapshot.amount,
    shares: snapshot.shares.map((share) => ({ agency: nameOf(share.agencyId), amount: share.amount })),
  }))
}
