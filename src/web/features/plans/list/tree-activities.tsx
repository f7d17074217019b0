import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { activityAddress, plansAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Money } from '../../../ui/figures/values.tsx'
import { Period } from '../activity/period.tsx'
import { StatusBadge } from '../activity/status-badge.tsx'
import { listInput, type PlansAddress } from '../view.ts'
import classes from './list.module.css'

const SHOWN = 50

/** The activities at the end of a branch; what is too much for a tree is one click away in the table. */
export function TreeActivities({ year, address }: { year: number; address: PlansAddress }) {
  const { t } = useTranslation('plans')
  const input = { ...listInput(year, address), page: 1, pageSize: SHOWN, sort: 'name' as const }
  const query = useQuery(api.plans.activities.list.queryOptions({ input }))
  const { data, error } = query
  if (error && !data)
    return (
      <li>
        <ErrorState error={error} title={t('list.tree.branchFailed')} onRetry={() => void query.refetch()} level={3} />
      </li>
    )
  if (!data)
    return (
      <li className={classes.leaf}>
        <LoadingRows rows={2} />
      </li>
    )
  const rest = data.total - data.rows.length
  const { page: _page, by: _by, ...filters } = address
  return (
    <>
      {data.rows.map((row) => (
        <li key={row.id} className={classes.leaf}>
          <Link to={activityAddress(row.id)} className={classes.leafName}>
            {row.name}
          </Link>
          <span className={classes.leafFacts}>
            {row.status !== 'planned' && <StatusBadge status={row.status} />}
            <span>{row.areaText}</span>
            <Period from={row.startsOn} to={row.endsOn} short />
            <Money value={row.budget} short />
          </span>
        </li>
      ))}
      {rest > 0 && (
        <li className={classes.leaf}>
          <Link to={plansAddress({ ...filters, view: 'table' })}>{t('list.tree.more', { count: rest })}</Link>
        </li>
      )}
    </>
  )
}
