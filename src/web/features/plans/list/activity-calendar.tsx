import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityRow } from '#contract/plans/activities.ts'
import type { Patch } from '../../../lib/address.ts'
import { activityAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { Period } from '../activity/period.tsx'
import { isFiltered, listInput, noFilters, type PlansAddress } from '../view.ts'
import classes from './calendar.module.css'
import { MonthLoads } from './month-loads.tsx'
import { SearchedFor } from './searched-for.tsx'
import { spanInYear } from './span-in-year.ts'

interface ActivityCalendarProps {
  year: number
  address: PlansAddress
  onAddress: (patch: Patch<PlansAddress>) => void
  months: readonly number[] | undefined
  empty: ReactNode
  tools: ReactNode
}

/** The activities over the twelve months of the year, by their start; the quarters are marked. */
export function ActivityCalendar({ year, address, onAddress, months, empty, tools }: ActivityCalendarProps) {
  const { t } = useTranslation('plans')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const query = useQuery({
    ...api.plans.activities.list.queryOptions({ input: { ...listInput(year, address), sort: 'startsOn' } }),
    placeholderData: keepPreviousData,
  })
  const { data, error } = query
  if (error && !data)
    return <ErrorState error={error} title={t('list.calendar.failed')} onRetry={() => void query.refetch()} />
  if (!data) return <LoadingRows rows={8} />
  if (data.total === 0)
    return (
      <div className={classes.frame}>
        {isFiltered(address) ? <NothingMatches onClear={() => onAddress(noFilters())} /> : empty}
      </div>
    )
  return (
    <section className={classes.calendar} aria-label={t('list.calendar.label')}>
      <SearchedFor typed={address.q} meant={data.searchedFor} />
      {tools}
      <div className={classes.frame} data-stale={query.isPlaceholderData || undefined}>
        <div className={classes.head}>
          <span className={classes.headName}>{t('list.calendar.running')}</span>
          <MonthLoads year={year} months={months} />
        </div>
        <ul className={classes.rows}>
          {data.rows.map((row) => (
            <Row key={row.id} row={row} year={year} />
          ))}
        </ul>
      </div>
      <Pager
        {...data}
        narrow={narrow}
        onPage={(page) => onAddress({ page })}
        onPageSize={(pageSize) => onAddress({ pageSize })}
      />
    </section>
  )
}

function Row({ row, year }: { row: ActivityRow; year: number }) {
  const { t } = useTranslation('plans')
  const span = spanInYear(row.startsOn, row.endsOn, year)
  return (
    <li className={classes.row}>
      <div className={classes.name}>
        <Link to={activityAddress(row.id)} className={classes.link}>
          {row.name}
        </Link>
        <span className={classes.facts}>
          {row.agency.shortName} ·{' '}
          {row.startsOn || row.endsOn ? (
            <Period from={row.startsOn} to={row.endsOn} short />
          ) : (
            t('list.calendar.noPeriod')
          )}
        </span>
      </div>
      <div className={classes.strip} aria-hidden>
        {span && (
          <span
            className={classes.bar}
            data-status={row.status}
            style={{ insetInlineStart: `${span.start}%`, width: `${span.length}%` }}
          />
        )}
      </div>
    </li>
  )
}
