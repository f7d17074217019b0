import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { DayText, Num, PeriodText } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../dwp.module.css'
import { VisitBadge } from './visit-badge.tsx'

/** One round: its visits by day, and how far it is. */
export function RoundPage() {
  const { t } = useTranslation('dwp')
  const { id = '' } = useParams({ strict: false })
  const { data: round } = useSuspenseQuery(api.dwp.visits.round.queryOptions({ input: { id } }))
  const of = (state: 'held' | 'planned') => round.visits.filter((visit) => visit.state === state).length
  const findings = round.visits.reduce((sum, visit) => sum + (visit.findings ?? 0), 0)
  return (
    <Page
      title={t('round.title', { name: round.name })}
      crumbs={[
        { name: t('dwp'), to: '/dwp' },
        { name: t('visits.title'), to: '/dwp/kunjungan' },
      ]}
      context={
        <>
          <PeriodText startsOn={round.startsOn} endsOn={round.endsOn} />
          {' · '}
          {t('round.period', { perDay: round.perDay, organiser: round.organiser.name })}
        </>
      }
      figures={[
        { value: <Num value={of('held')} />, label: t('round.held'), tone: 'daun' },
        { value: <Num value={of('planned')} />, label: t('round.waiting') },
        { value: <Num value={findings} />, label: t('round.findings') },
      ]}
    >
      {round.team.length > 0 && <p>{t('visit.team', { names: round.team.join(', ') })}</p>}
      <ul className={classes.plain}>
        {round.visits.map((visit) => (
          <li key={visit.id} className={classes.row}>
            <span className={classes.words}>
              {visit.findings === null ? (
                visit.unit.name
              ) : (
                <Link to="/dwp/kunjungan/$id" params={{ id: visit.id }}>
                  {visit.unit.name}
                </Link>
              )}
              <span className={classes.quiet}>
                <DayText value={visit.day} />
              </span>
            </span>
            <span className={classes.facts}>
              {visit.findings !== null && visit.findings > 0 && (
                <span>{t('round.findingsOf', { count: visit.findings })}</span>
              )}
              <VisitBadge state={visit.state} />
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}
