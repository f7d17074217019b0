import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#contract/monitoring/shapes.ts'
import { ownAddress } from './addresses.ts'
import { romanOf } from './in-words.ts'
import classes from './monitoring.module.css'

/** Who has not reported for the last quarter that ended, each with the way to what is asked of it; nothing where all have. */
export function Silent({ standing: { silent, silentQuarter, year } }: { standing: Standing }) {
  const { t } = useTranslation('monitoring')
  if (silent.length === 0 || silentQuarter === null) return null
  return (
    <p className={classes.warn}>
      {t('silent', { roman: romanOf(silentQuarter), year: String(year) })}{' '}
      {silent.map(({ id, name, shortName }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <Link to={ownAddress({ year, quarter: silentQuarter, agency: id })} title={name}>
            {shortName}
          </Link>
        </Fragment>
      ))}
    </p>
  )
}
