import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IMPORT_LISTS, IMPORT_MANDATES, IMPORT_PLANS, synergyAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import classes from './home.module.css'
import { PeopleWaiting, usePeopleWaiting } from './people-waiting.tsx'

/** For a region without plans: what to do first, each step leading to its page, and what waits of the lists that are there already. */
export function FirstSteps() {
  const { t } = useTranslation('home')
  const { can } = useSession()
  const people = usePeopleWaiting()
  const saved = useQuery({
    ...api.lists.list.queryOptions({ input: { state: 'committed', pageSize: 1 } }),
    enabled: can.importLists,
  })
  const lists = saved.data?.total ?? 0
  if (!can.importPlans) return <EmptyState title={t('clear')}>{t('first.waitFor')}</EmptyState>
  const steps = [
    ['agencies', IMPORT_MANDATES, can.manageOrganisations],
    ['plans', IMPORT_PLANS, true],
    ['decide', synergyAddress(), can.readPlans],
  ] as const
  const offered = steps.filter(([, , may]) => may)
  return (
    <>
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
        {can.importLists && (
          <div className={classes.step}>
            <span aria-hidden />
            <div>
              <h3>{t('first.lists')}</h3>
              <p className={classes.quiet}>
                {lists > 0 ? t('first.listsSaved', { count: lists }) : t('first.listsWhy')}
              </p>
            </div>
            <Button component={Link} to={IMPORT_LISTS} variant="default">
              {t('first.listsDo')}
            </Button>
          </div>
        )}
      </section>
      <PeopleWaiting {...people} />
    </>
  )
}
