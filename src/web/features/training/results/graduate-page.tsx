import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateRecord } from '#contract/training/results/graduates.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { Page } from '../../../ui/page/page.tsx'
import { History } from '../../../ui/record/history.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import own from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import { OutcomeList } from './outcome-list.tsx'
import { RecordForm } from './record-form.tsx'
import classes from './results.module.css'
import { SharedLink } from './shared-link.tsx'
import { AttemptForm, LifeForm } from './small-forms.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { GRADUATES, RESULTS } from './view.ts'

type Panel = 'record' | 'attempt' | 'life' | { text: string; what: string }

/** One graduate: where they stand at each point, what was said and by whom, who tried to reach them. */
export function GraduatePage() {
  const { t } = useTranslation('training')
  const { id = '' } = useParams({ strict: false })
  const { data: graduate } = useSuspenseQuery(api.training.results.graduates.get.queryOptions({ input: { id } }))
  const [panel, setPanel] = useState<Panel>()
  const day = (value: string) => formatDay(value, currentLanguage())
  const close = () => setPanel(undefined)
  const hasAnswer = graduate.outcomes.length > 0
  const { course, name } = graduate.batch
  return (
    <Page
      title={t('results.one.title', { name: graduate.name })}
      context={t('results.one.finished', { day: day(graduate.finishedOn), course, batch: name })}
      crumbs={[
        { name: t('results.graduates'), to: RESULTS },
        { name: t('results.list'), to: GRADUATES },
      ]}
      action={
        graduate.can.record && (
          <Button onClick={() => setPanel('record')}>
            {hasAnswer ? t('results.one.correct') : t('results.one.record')}
          </Button>
        )
      }
      more={graduate.can.record && <Deeds graduate={graduate} onPanel={setPanel} />}
    >
      <div className={own.sections}>
        {graduate.life !== 'living' && (
          <p role="status">
            {t('results.one.gone', {
              life: t(`results.life.${graduate.life}`),
              day: graduate.lifeSince ? day(graduate.lifeSince) : '–',
            })}
          </p>
        )}
        <ul className={classes.points}>
          {graduate.standings.map((standing) => (
            <li key={standing.months} className={classes.point}>
              <strong>{t('results.months', { count: standing.months })}</strong>
              <StandingBadge standing={standing} />
              <span className={classes.why}>
                {standing.evidence
                  ? t(`results.proof.${standing.evidence}`)
                  : standing.kind === 'early'
                    ? t('results.one.opens', { day: day(standing.opensOn) })
                    : standing.isOverdue
                      ? t('results.one.overdue')
                      : day(standing.dueOn)}
              </span>
            </li>
          ))}
        </ul>
        <OutcomeList graduate={graduate} onShare={setPanel} />
        <section className={own.section}>
          <h2>{t('results.one.tries')}</h2>
          {graduate.attempts.length === 0 ? (
            <p className={own.quiet}>{t('results.one.noTries')}</p>
          ) : (
            <History
              entries={graduate.attempts.toReversed().map((attempt) => ({
                id: attempt.id,
                at: attempt.at,
                by: attempt.by,
                what: `${t('results.months', { count: attempt.months })}: ${t(`results.form.${attempt.result}`)}${attempt.againOn ? ` (${day(attempt.againOn)})` : ''}`,
                note: attempt.note,
              }))}
            />
          )}
        </section>
      </div>
      <SidePanel opened={panel !== undefined} onClose={close} title={<PanelTitle panel={panel} />}>
        {panel === 'record' && <RecordForm graduate={graduate} onDone={close} />}
        {panel === 'attempt' && graduate.openPoint && (
          <AttemptForm id={graduate.id} months={graduate.openPoint} onDone={close} />
        )}
        {panel === 'life' && <LifeForm graduate={graduate} onDone={close} />}
        {typeof panel === 'object' && <SharedLink {...panel} />}
      </SidePanel>
    </Page>
  )
}

function PanelTitle({ panel }: { panel: Panel | undefined }) {
  const { t } = useTranslation('training')
  if (panel === 'record') return t('results.one.record')
  if (panel === 'attempt') return t('results.one.attempt')
  if (panel === 'life') return t('results.one.lifeEdit')
  return t('results.one.copy')
}

function Deeds({ graduate, onPanel }: { graduate: GraduateRecord; onPanel: (panel: Panel) => void }) {
  const { t } = useTranslation('training')
  const { doIt } = useDeed()
  const share = (renew: boolean) =>
    doIt(async () => {
      const { text } = await client.training.results.graduates.link({ id: graduate.id, renew })
      onPanel({ text, what: t('results.one.linkWhat') })
      return t('saved')
    })
  const isLiving = graduate.life === 'living'
  return (
    <>
      {isLiving && graduate.openPoint && (
        <Button variant="default" onClick={() => onPanel('attempt')}>
          {t('results.one.attempt')}
        </Button>
      )}
      {isLiving && (
        <Button variant="default" onClick={() => void share(false)}>
          {t('results.one.link')}
        </Button>
      )}
      {isLiving && graduate.hasLink && (
        <Button variant="default" onClick={() => void share(true)}>
          {t('results.one.renew')}
        </Button>
      )}
      <Button variant="default" onClick={() => onPanel('life')}>
        {t('results.one.lifeEdit')}
      </Button>
    </>
  )
}
