import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { AnswersBoard } from '../answers/answers-board.tsx'
import { CallDeeds } from '../answers/call-deeds.tsx'
import type { TabProps } from '../gathering/tabs.ts'
import classes from '../gatherings.module.css'
import { AddParticipant } from './add-participant.tsx'
import { DifferencePanel } from './difference-panel.tsx'
import { ParticipantsList } from './participants-list.tsx'
import { RuleBuilder } from './rule-builder.tsx'

/** Who is called, and who has answered. */
export function ParticipantsTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const { id, can, announcedAt } = gathering
  const [open, setOpen] = useState<'rule' | 'add'>()
  const close = () => setOpen(undefined)
  const { data: summary } = useQuery(api.gatherings.roster.summary.queryOptions({ input: { id } }))
  if (!summary) return <LoadingRows rows={6} />
  const isDraft = announcedAt === null
  if (open === 'rule') return <RuleBuilder gathering={gathering} onDone={close} />
  return (
    <div className={classes.section}>
      {can.edit && (
        <div className={classes.deeds}>
          {isDraft && (
            <Button variant={summary.total === 0 ? 'filled' : 'default'} onClick={() => setOpen('rule')}>
              {t('roster.byRule')}
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('add')}>
            {t('roster.add')}
          </Button>
          <CallDeeds gathering={gathering} summary={summary} />
        </div>
      )}
      {can.edit && !isDraft && <DifferencePanel id={id} />}
      {!isDraft && summary.total > 0 && <AnswersBoard summary={summary} />}
      <ParticipantsList gathering={gathering} />
      <AddParticipant gathering={gathering} opened={open === 'add'} onClose={close} />
    </div>
  )
}
