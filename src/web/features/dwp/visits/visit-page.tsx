import { Alert, Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit } from '#contract/dwp/visits.ts'
import { api } from '../../../lib/api.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { gatheringAddress } from '../addresses.ts'
import classes from '../dwp.module.css'
import { Findings } from '../findings.tsx'
import { Answers } from './answers.tsx'
import { VisitBadge } from './visit-badge.tsx'
import { CancelForm, HoldForm, MoveForm } from './visit-forms.tsx'

type Deed = 'hold' | 'move' | 'cancel'

/** One visit: checklist, findings with owner and day, recommendation, report. */
export function VisitPage() {
  const { t } = useTranslation('dwp')
  const { id = '' } = useParams({ strict: false })
  const { data: visit } = useSuspenseQuery(api.dwp.visits.get.queryOptions({ input: { id } }))
  const [deed, setDeed] = useState<Deed>()
  const [isAnswerUnsaved, setAnswerUnsaved] = useState(false)
  const [isFindingUnsaved, setFindingUnsaved] = useState(false)
  const close = () => setDeed(undefined)
  const { round, can } = visit
  const isUnsaved = isAnswerUnsaved || isFindingUnsaved
  return (
    <Page
      title={t('visit.title', { unit: visit.unit.name })}
      crumbs={[
        { name: t('dwp'), to: '/dwp' },
        { name: t('visits.title'), to: '/dwp/kunjungan' },
        ...(round ? [{ name: round.name, to: `/dwp/kunjungan/putaran/${round.id}` }] : []),
      ]}
      context={
        <>
          <DayText value={visit.day} />
          {round && ` · ${t('visit.context', { round: round.name })}`}
        </>
      }
      {...(can.plan && { action: <Button onClick={() => setDeed('hold')}>{t('visit.hold')}</Button> })}
      more={<More visit={visit} onDeed={setDeed} />}
    >
      <div className={classes.facts}>
        <VisitBadge state={visit.state} />
        {visit.team.length > 0 && <span>{t('visit.team', { names: visit.team.join(', ') })}</span>}
        {visit.gatheringId && <Link to={gatheringAddress(visit.gatheringId)}>{t('visit.gathering')}</Link>}
      </div>
      {visit.stateReason && <p>{visit.stateReason}</p>}
      {visit.recommendation && (
        <dl className={classes.lines}>
          <dt>{t('visit.recommendation')}</dt>
          <dd>{visit.recommendation}</dd>
          <dt>{t('visit.nextVisit')}</dt>
          <dd>
            <DayText value={visit.nextVisitOn} />
          </dd>
        </dl>
      )}
      <Answers key={`${visit.id} ${visit.checklist.version}`} visit={visit} onUnsaved={setAnswerUnsaved} />
      <Findings
        findings={visit.foundItems}
        items={visit.checklist.items}
        canAdd={can.fill}
        unitId={visit.unit.id}
        onAdd={{ kind: 'visit', id: visit.id }}
        onUnsaved={setFindingUnsaved}
      />
      <SidePanel opened={deed !== undefined} onClose={close} title={deed && t(`visit.${deed}`)}>
        {deed === 'hold' && isUnsaved && <Alert color="kunyit" title={t('visit.unsaved')} />}
        {deed === 'hold' && !isUnsaved && <HoldForm visit={visit} onDone={close} />}
        {deed === 'move' && <MoveForm visit={visit} onDone={close} />}
        {deed === 'cancel' && <CancelForm visit={visit} onDone={close} />}
      </SidePanel>
    </Page>
  )
}

function More({ visit, onDeed }: { visit: Visit; onDeed: (deed: Deed) => void }) {
  const { t } = useTranslation('dwp')
  const report = (format: 'docx' | 'pdf') => `/api/dwp/visits/${visit.id}/report?format=${format}`
  return (
    <>
      {visit.can.plan && (
        <>
          <Button variant="default" onClick={() => onDeed('move')}>
            {t('visit.move')}
          </Button>
          <Button variant="default" onClick={() => onDeed('cancel')}>
            {t('visit.cancel')}
          </Button>
        </>
      )}
      {visit.can.report && (
        <>
          <Button component="a" href={report('docx')} download variant="default">
            {t('visit.docx')}
          </Button>
          <Button component="a" href={report('pdf')} download variant="default">
            {t('visit.pdf')}
          </Button>
        </>
      )}
    </>
  )
}
