import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import type { Patch } from '../../../lib/address.ts'
import { followupsAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { formatLongDay, formatMonth } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { ICON } from '../../../ui/icon.ts'
import { type FollowupAddress, narrowed } from '../view.ts'
import { firstOfMonth, weeksOf } from './days.ts'
import classes from './month.module.css'

const SHOWN = 3
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

interface DayProps {
  day: string
  month: string
  isToday: boolean
  due: readonly Followup[]
  view: FollowupAddress
}

function Day({ day, month, isToday, due, view }: DayProps) {
  const { t } = useTranslation('followups')
  const { scope, kind, agency, q } = view
  return (
    <td
      className={classes.day}
      data-outside={day.slice(0, 7) !== month || undefined}
      data-today={isToday || undefined}
      data-empty={due.length === 0 || undefined}
    >
      <time dateTime={day} className={classes.number} title={formatLongDay(day, currentLanguage())}>
        <span className={classes.full}>{formatLongDay(day, currentLanguage())}</span>
        <span className={classes.short}>{Number(day.slice(8))}</span>
        {isToday && <span className={classes.todayWord}>{t('today')}</span>}
      </time>
      <ul className={classes.items}>
        {due.slice(0, SHOWN).map(({ id, what, owner, state, isOverdue }) => (
          <li key={id}>
            <Link
              to={followupsAddress({ ...view, id })}
              className={classes.item}
              data-state={isOverdue ? 'late' : state}
              title={what}
            >
              <b>{owner.shortName}</b> {what}
            </Link>
          </li>
        ))}
      </ul>
      {due.length > SHOWN && (
        <Link
          to={followupsAddress({ scope, kind, agency, q, from: day, until: day, state: 'all' })}
          className={classes.more}
        >
          {t('moreThatDay', { count: due.length - SHOWN })}
        </Link>
      )}
    </td>
  )
}

interface FollowupMonthProps {
  view: FollowupAddress
  onView: (patch: Patch<FollowupAddress>) => void
}

/** The due days of a month; on a telephone only the days that have any. */
export function FollowupMonth({ view, onView }: FollowupMonthProps) {
  const { t } = useTranslation('followups')
  const today = useToday()
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(view.month ?? '') ? (view.month ?? '') : today.slice(0, 7)
  const first = `${month}-01`
  const weeks = weeksOf(first)
  const days = weeks.flat()
  const query = useQuery({
    ...api.followups.list.queryOptions({
      input: {
        ...narrowed(view),
        state: ['open', 'done'],
        dueFrom: days[0] ?? first,
        dueUntil: days.at(-1) ?? first,
        pageSize: 200,
      },
    }),
    placeholderData: keepPreviousData,
  })
  const byDay = Map.groupBy(query.data?.rows ?? [], ({ dueOn }) => dueOn)
  const show = (day: string) => onView({ month: day.slice(0, 7) })
  const missing = (query.data?.total ?? 0) - (query.data?.rows.length ?? 0)
  return (
    <section aria-label={formatMonth(first, currentLanguage())}>
      <div className={classes.bar}>
        <Button
          variant="default"
          leftSection={<IconChevronLeft {...ICON} />}
          onClick={() => show(firstOfMonth(first, -1))}
        >
          {formatMonth(firstOfMonth(first, -1), currentLanguage())}
        </Button>
        <h2 className={classes.title} aria-live="polite">
          {formatMonth(first, currentLanguage())}
        </h2>
        <Button
          variant="default"
          rightSection={<IconChevronRight {...ICON} />}
          onClick={() => show(firstOfMonth(first, 1))}
        >
          {formatMonth(firstOfMonth(first, 1), currentLanguage())}
        </Button>
      </div>
      {query.error && !query.data ? (
        <ErrorState error={query.error} title={t('failedAll')} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <LoadingRows rows={6} height={72} />
      ) : (
        <table className={classes.month}>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col">
                  {t(`weekday.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <Day
                    key={day}
                    day={day}
                    month={month}
                    isToday={day === today}
                    due={byDay.get(day) ?? []}
                    view={view}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {query.data && byDay.size === 0 && <p className={classes.none}>{t('monthEmpty')}</p>}
      {missing > 0 && <p className={classes.none}>{t('monthMissing', { count: missing })}</p>}
    </section>
  )
}
