import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WrongAgencyRow } from '#contract/overlaps/overview.ts'
import { activityAddress } from '../../../lib/addresses.ts'
import classes from './wrong-agency.module.css'

/** Why an activity is in the wrong agency: what its agency may do, who holds the affair, each with its legal text. */
export function WrongAgencyDetail({ row }: { row: WrongAgencyRow }) {
  const { t } = useTranslation('synergy')
  const { activity, affair, code, mandates, proposed, legalText, why } = row
  return (
    <div className={classes.detail}>
      <section>
        <h3>{t('wrong.why')}</h3>
        <p>{why}</p>
        <p className={classes.quiet}>{code}</p>
      </section>
      <section>
        <h3>{t('wrong.holds', { affair: `${affair.code} ${affair.name}` })}</h3>
        {proposed.length > 0 ? (
          <>
            <ul>
              {proposed.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
            <p className={classes.quiet}>{legalText}</p>
          </>
        ) : (
          <p>{t('wrong.nobodyWhy')}</p>
        )}
      </section>
      <section>
        <h3>{t('wrong.has', { agency: activity.agency.name })}</h3>
        {mandates.length === 0 && <p>{t('wrong.hasNone')}</p>}
        <ul>
          {mandates.map(({ affairCode, affairName, legalText: text }) => (
            <li key={affairCode}>
              {affairCode} {affairName}
              <div className={classes.quiet}>{text}</div>
            </li>
          ))}
        </ul>
      </section>
      <Button component={Link} to={activityAddress(activity.id)} variant="default">
        {t('wrong.openActivity')}
      </Button>
    </div>
  )
}
