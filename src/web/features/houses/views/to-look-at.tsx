import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { houseListAddress } from './view.ts'
import { summaryQuery } from './view-data.ts'
import classes from './views.module.css'

/** Houses of the year whose photographs or answers somebody should look at; nothing where all is well. */
export function ToLookAt({ year }: { year: number }) {
  const { t } = useTranslation('houses')
  const { data } = useQuery(summaryQuery(year))
  // The figures are of the whole region: whoever reads a part of it would find other rows behind them.
  if (!data?.can.readAll) return null
  const found = [
    { count: data.doubtful, words: t('views.look.doubtful'), to: houseListAddress({ year, doubtful: true }) },
    { count: data.conflicting, words: t('views.look.conflicting'), to: houseListAddress({ year, conflicting: true }) },
    { count: data.missing, words: t('views.look.missing'), to: houseListAddress({ year, missing: 'any' }) },
  ].filter(({ count }) => count > 0)
  if (found.length === 0) return null
  return (
    <p className={classes.look}>
      <span>{t('views.look.label')}</span>
      {found.map(({ count, words, to }) => (
        <Link key={to} to={to}>
          {count} {words}
        </Link>
      ))}
    </p>
  )
}
