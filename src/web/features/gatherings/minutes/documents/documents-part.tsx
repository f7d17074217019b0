import { Button } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconHash, IconLock, IconRotate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GatheringDocument } from '#contract/gatherings/documents/documents.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { ErrorState } from '../../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { Badge } from '../../../../ui/figures/badges.tsx'
import { DayText } from '../../../../ui/figures/values.tsx'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import shared from '../../gatherings.module.css'
import classes from '../minutes.module.css'
import { AttendanceListChoice } from './attendance-list-choice.tsx'
import { Downloads } from './downloads.tsx'
import { IssueForm } from './issue-form.tsx'

type State = GatheringDocument['state']

const LOOKS = {
  draft: ['gray', IconCircleDashed],
  ready: ['nila', IconCheck],
  numbered: ['daun', IconHash],
  corrected: ['kunyit', IconRotate],
  final: ['daun', IconLock],
} as const satisfies Record<State, unknown>

/** Which papers there are to sign, where each stands, and the papers themselves. */
export function DocumentsPart({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const [issuing, setIssuing] = useState<GatheringDocument>()
  const query = useQuery(api.gatherings.documents.list.queryOptions({ input: { id: gathering.id } }))
  if (query.error && !query.data)
    return <ErrorState error={query.error} title={t('minutes.failed')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={6} />
  const close = () => setIssuing(undefined)
  return (
    <div className={shared.section}>
      <h2>{t('minutes.documents.title')}</h2>
      <p>{t('minutes.documents.context')}</p>
      <ul className={shared.plain}>
        {query.data.map((document) => (
          <li key={document.kind} className={classes.item}>
            <DocumentRow gathering={gathering} document={document} onIssue={() => setIssuing(document)} />
          </li>
        ))}
      </ul>
      <SidePanel
        opened={issuing !== undefined}
        onClose={close}
        title={issuing ? t(`minutes.documents.kind.${issuing.kind}`) : ''}
      >
        {issuing && <IssueForm key={issuing.kind} gathering={gathering} document={issuing} onDone={close} />}
      </SidePanel>
    </div>
  )
}

interface RowProps {
  gathering: Gathering
  document: GatheringDocument
  onIssue: () => void
}

function DocumentRow({ gathering, document, onIssue }: RowProps) {
  const { t } = useTranslation('gatherings')
  const { kind, state, number, datedOn, correction, isOutdated, lacks, can } = document
  const [tone, icon] = LOOKS[state]
  const name = t(`minutes.documents.kind.${kind}`)
  return (
    <>
      <div className={shared.head}>
        <h3>{name}</h3>
        <Badge tone={tone} icon={icon}>
          {t(lacks ? 'minutes.documents.blocked' : `minutes.documents.state.${state}`)}
        </Badge>
      </div>
      <p className={classes.quiet}>{t(`minutes.documents.about.${kind}`)}</p>
      {number && (
        <p className={classes.words}>
          {t('minutes.documents.number')} {number}, <DayText value={datedOn} />
          {correction > 0 && ` · ${t('minutes.documents.corrections', { count: correction })}`}
        </p>
      )}
      {isOutdated && <p className={classes.warn}>{t('minutes.documents.outdated')}</p>}
      {lacks && <p className={classes.warn}>{t(`minutes.documents.lacks.${lacks}`)}</p>}
      {lacks ? null : kind === 'attendance_list' ? (
        <AttendanceListChoice gathering={gathering} />
      ) : (
        <Downloads name={name} address={`/api/gatherings/${gathering.id}/documents/${kind}`} />
      )}
      {(can.issue || can.correct) && (
        <div className={classes.deeds}>
          <Button size="compact-sm" variant={can.issue ? 'filled' : 'default'} onClick={onIssue}>
            {t(can.issue ? 'minutes.documents.issue' : 'minutes.documents.correct')}
          </Button>
        </div>
      )}
    </>
  )
}
