import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round } from '#contract/dwp/visits.ts'
import { api } from '../../../lib/api.ts'
import { DayText, Num, PeriodText } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../dwp.module.css'
import { ChecklistForm } from './checklist-form.tsx'

/** Units by their last visit, the longest ago first, and the rounds that were planned from it. */
export function VisitsPage() {
  const { t } = useTranslation('dwp')
  const [editing, setEditing] = useState(false)
  const { data } = useSuspenseQuery(api.dwp.units.list.queryOptions())
  const { data: rounds } = useSuspenseQuery(api.dwp.visits.rounds.queryOptions())
  const { data: checklists } = useQuery(api.dwp.visits.checklists.queryOptions())
  const visits = rounds.flatMap((round) => round.visits)
  const units = data.rows.filter(({ leads }) => !leads)
  const [newest] = checklists?.versions ?? []
  return (
    <Page
      title={t('visits.title')}
      context={t('visits.context')}
      figures={[
        {
          value: <Num value={units.filter(({ lastVisitOn }) => lastVisitOn === null).length} />,
          label: t('visits.neverCount'),
        },
        {
          value: <Num value={visits.filter(({ state }) => state === 'planned').length} />,
          label: t('visits.plannedCount'),
        },
        { value: <Num value={visits.filter(({ state }) => state === 'held').length} />, label: t('visits.heldCount') },
      ]}
      {...(data.can.planRounds && {
        action: (
          <Button component={Link} to="/dwp/kunjungan/baru">
            {t('visits.plan')}
          </Button>
        ),
      })}
      {...(newest && {
        more: (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('visits.checklist')}
          </Button>
        ),
      })}
    >
      <section className={classes.section}>
        <h2>{t('visits.order')}</h2>
        <ol className={classes.plain}>
          {units.map((unit, at) => (
            <li key={unit.id} className={classes.row}>
              <span className={classes.words}>
                <span>
                  {at + 1}.{' '}
                  <Link to="/dwp/unit/$id" params={{ id: unit.id }}>
                    {unit.name}
                  </Link>
                </span>
              </span>
              <span className={classes.facts}>
                {unit.lastVisitOn ? (
                  <span>
                    {t('visits.last')} <DayText value={unit.lastVisitOn} />
                  </span>
                ) : (
                  <strong>{t('visits.never')}</strong>
                )}
                {unit.nextVisitOn && (
                  <span>
                    {t('visits.next')} <DayText value={unit.nextVisitOn} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.section}>
        <h2>{t('visits.rounds')}</h2>
        {rounds.length === 0 && <p>{t('visits.noRounds')}</p>}
        <ul className={classes.plain}>
          {rounds.map((round) => (
            <li key={round.id} className={classes.row}>
              <RoundLine round={round} />
            </li>
          ))}
        </ul>
      </section>
      <SidePanel
        opened={editing}
        onClose={() => setEditing(false)}
        title={newest && t('visits.checklistVersion', { version: newest.version })}
      >
        {editing && newest && (
          <ChecklistForm newest={newest} canEdit={checklists?.can.edit ?? false} onDone={() => setEditing(false)} />
        )}
      </SidePanel>
    </Page>
  )
}

function RoundLine({ round }: { round: Round }) {
  const { t } = useTranslation('dwp')
  return (
    <>
      <span className={classes.words}>
        <Link to="/dwp/kunjungan/putaran/$id" params={{ id: round.id }}>
          {round.name}
        </Link>
        <span className={classes.quiet}>
          <PeriodText startsOn={round.startsOn} endsOn={round.endsOn} short />
        </span>
      </span>
      <span>{t('visits.roundCount', { count: round.visits.length })}</span>
    </>
  )
}
