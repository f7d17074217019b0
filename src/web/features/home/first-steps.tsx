import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IMPORT_MANDATES, IMPORT_PLANS, synergyAddress } from '../../lib/addresses.ts'
import { useSession } from '../../lib/session.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import classes from './home.module.css'

/** For a region without plans: what to do first, each step leading to its page. */
export function FirstSteps() {
  const { t } = useTranslation('home')
  const { can } = useSession()
  if (!can.importPlans) return <EmptyState title={t('clear')}>{t('first.waitFor')}</EmptyState>
  const steps = [
    ['agencies', IMPORT_MANDATES, can.manageOrganisations],
    ['plans', IMPORT_PLANS, true],
    ['decide', synergyAddress(), can.readPlans],
  ] as const
  const offered = steps.filter(([, , may]) => may)
  return (
    <section className={classes.part} aria-labelledby="first-steps">
      <h2 id="first-steps">{t('first.title')}</h2>
      <p className={classes.quiet}>{t('first.context')}</p>
      <ol className={classes.steps}>
        {offered.map(([step, to], at) => (
          <li key={step} className={classes.step}>
            <span className={classes.number} aria-hidden>
              {at + 1}
            </span>
            <div>
              <h3>{t(`first.${step}`)}</h3>
              <p className={classes.quiet}>{t(`first.${step}Why`)}</p>
            </div>
            <Button component={Link} to={to} variant={at === 0 ? 'filled' : 'default'}>
              {t(`first.${step}Do`)}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
