import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../lib/api.ts'
import { formatLongDay, formatMonth } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import classes from '../gatherings.module.css'
import { type GatheringsAddress, recordAddress } from '../view.ts'
import own from './month.module.css'
import { daysOfMonth, monthAfter, weekdayOf } from './month-days.ts'

interface MonthProps {
  /** `2025-05`. */
  month: string
  onMonth: (month: string) => void
  filters: {
    q: string | undefined
    kind: GatheringsAddress['kind']
    state: GatheringsAddress['state']
    organiserId: string | undefined
  }
}

/** The gatherings of a month, day by day; on a phone only the days on which there is something. */
export function Month({ month, onMonth, filters }: MonthProps) {
  const { t } = useTranslation('gatherings')
  const days = daysOfMonth(month)
  const [from = '', until = ''] = [days[0], days.at(-1)]
  const query = useQuery({
    ...api.gatherings.events.list.queryOptions({ input: { ...filters, from, until, pageSize: 200, sort: 'startsOn' } }),
    placeholderData: keepPreviousData,
  })
  const { data, error } = query
  if (error && !data) return <ErrorState error={error} title={t('list.failed')} onRetry={() => query.refetch()} />
  if (!data) return <LoadingRows rows={6} />
  const step = (by: 1 | -1, label: string, Icon: typeof IconChevronLeft) => (
    <ActionIcon variant="default" size="lg" aria-label={label} onClick={() => onMonth(monthAfter(month, by))}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  )
  const lead = weekdayOf(from)
  return (
    <section className={classes.section} aria-busy={query.isPlaceholderData}>
      <div className={classes.deeds}>
        {step(-1, t('list.before'), IconChevronLeft)}
        <h2 className={own.name} aria-live="polite">
          {formatMonth(from, currentLanguage())}
        </h2>
        {step(1, t('list.after'), IconChevronRight)}
      </div>
      {data.rows.length === 0 && <p>{t('list.emptyMonth')}</p>}
      <ol className={own.month}>
        {days.map((day, at) => (
          <Day
            key={day}
            day={day}
            column={at === 0 ? lead + 1 : undefined}
            rows={data.rows.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)}
          />
        ))}
      </ol>
    </section>
  )
}

function Day({ day, column, rows }: { day: string; column: number | undefined; rows: readonly Gathering[] }) {
  return (
    <li
      className={own.day}
      data-empty={rows.length === 0 || undefined}
      style={column ? ({ '--column': column } as CSSProperties) : undefined}
    >
      <span className={own.date}>
        <span aria-hidden className={own.number}>
          {Number(day.slice(8))}
        </span>
        <span className={own.full}>{formatLongDay(day, currentLanguage())}</span>
      </span>
      {rows.map((row) => (
        <Link key={row.id} to={recordAddress(row.id)} className={own.entry} data-state={row.state}>
          {row.title}
        </Link>
      ))}
    </li>
  )
}
