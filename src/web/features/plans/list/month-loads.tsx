import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../../lib/i18n.ts'
import classes from './calendar.module.css'

const monthName = (year: number, month: number, length: 'long' | 'short') =>
  new Intl.DateTimeFormat(currentLanguage() === 'id' ? 'id-ID' : 'en-GB', { month: length, timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month, 1)),
  )

/** How many activities run in each month, as twelve small columns with their numbers. */
export function MonthLoads({ year, months = [] }: { year: number; months?: readonly number[] | undefined }) {
  const { t } = useTranslation('plans')
  const most = Math.max(1, ...months)
  return (
    <ol className={classes.months}>
      {Array.from({ length: 12 }, (_, month) => {
        const count = months[month] ?? 0
        const name = monthName(year, month, 'long')
        const short = monthName(year, month, 'short')
        return (
          <li key={name} className={classes.month} data-quarter={month % 3 === 0 || undefined}>
            <span className="spoken">{t('list.calendar.inMonth', { month: name, count })}</span>
            <span className={classes.count} aria-hidden>
              {count}
            </span>
            <span className={classes.column} style={{ height: `${(count / most) * 40}px` }} aria-hidden />
            <span className={classes.monthName} aria-hidden>
              {short.slice(0, 1)}
              <span className={classes.monthRest}>{short.slice(1)}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
