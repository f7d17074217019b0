import type { Row } from '#contract/monitoring/shapes.ts'
import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { getStrategic, listActivityNames } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { amountOf, type Counted, quarterOfMonth } from '../counting/counted.ts'
import { can } from '../policy.ts'
import { lookAt } from './read-progress.ts'

interface RowFilter {
  readonly id: string
  readonly year: number
  readonly quarter?: number | undefined
  /** `none`: what no agency of the region took part in. */
  readonly agencyId?: string | undefined
  /** `none`: what is of no known district. */
  readonly district?: string | undefined
  readonly page: number
  readonly pageSize: number
}

interface Found {
  readonly month: string
  readonly agencyIds: readonly string[]
  readonly activityId: string | null
  readonly contributionId: string | null
  readonly districtCode: string | null
  /** Where and in which activity is open to the agencies concerned, since so few persons could be told apart. */
  readonly isHidden: boolean
  readonly amount: number
}

const keyOf = ({ month, agencyIds, activityId, contributionId, districtCode, isHidden }: Found) =>
  [month, agencyIds.join(' '), activityId, contributionId, districtCode, isHidden].join('|')

/** What a reader may tell apart of what counts; rows that look the same to them are one. */
function rowsFor({ actor }: Context, counted: readonly Counted[], countsPeople: boolean): Found[] {
  const rows = counted.flatMap(({ rows: own, shares: _, ...rest }) => {
    const isHidden = countsPeople && !can.readRows(actor, rest.agencyIds)
    return own.map(({ districtCode, amount }): Found => {
      const activityId = isHidden && rest.contributionId === null ? null : rest.activityId
      return { ...rest, activityId, districtCode: isHidden ? null : districtCode, isHidden, amount }
    })
  })
  return [...Map.groupBy(rows, keyOf).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, amount: amountOf(same) }] : []
  })
}

const isAsked = (row: Found, { quarter, agencyId, district }: RowFilter) =>
  (!quarter || quarterOfMonth(row.month) === quarter) &&
  (!agencyId || (agencyId === 'none' ? row.agencyIds.length === 0 : row.agencyIds.includes(agencyId))) &&
  (!district || (!row.isHidden && (row.districtCode ?? 'none') === district))

const latestFirst = (a: Found, b: Found) =>
  b.month.localeCompare(a.month) ||
  (a.districtCode ?? '~').localeCompare(b.districtCode ?? '~') ||
  keyOf(a).localeCompare(keyOf(b))

/** One page of the rows behind the figures, the latest month first; `amount` is the sum of all of them. Throws `not_found`. */
export async function listRows(ctx: Context, filter: RowFilter) {
  const programme = await getStrategic(ctx, filter.id)
  const { look, loadedOf } = await lookAt(ctx, [programme], filter.year, 'who asks')
  const { counted, reports } = loadedOf(filter.id)
  const found = rowsFor(ctx, counted, programme.countsPeople)
    .filter((row) => isAsked(row, filter))
    .sort(latestFirst)
  const { page, pageSize } = filter
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  const agencies = await nameAgencies(
    ctx,
    shown.flatMap(({ agencyIds }) => agencyIds),
  )
  const activities = await listActivityNames(ctx, [...new Set(shown.flatMap(({ activityId }) => activityId ?? []))])
  const reportedName = new Map(reports.map(({ activityId, activityName }) => [activityId, activityName]))
  const rows = shown.map(({ districtCode, agencyIds, activityId, ...row }): Row => {
    const name = activities.get(activityId ?? '') ?? reportedName.get(activityId)
    return {
      ...row,
      district:
        districtCode === null ? null : { code: districtCode, name: look.districts.get(districtCode) ?? districtCode },
      agencies: agencyIds.map((id) => namedAgency(agencies, id)),
      activity: activityId !== null && name ? { id: activityId, name } : null,
    }
  })
  return { rows, total: found.length, page, pageSize, amount: amountOf(found) }
}
