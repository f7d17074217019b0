import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Speaker } from '#contract/gatherings/logistics/speakers.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import type { TabProps } from '../../gathering/tabs.ts'
import classes from '../../gatherings.module.css'
import { AnswerForm } from './answer-form.tsx'
import { SpeakerCard } from './speaker-card.tsx'
import { SpeakerForm } from './speaker-form.tsx'

/** How sure it is who speaks, and what to do next about each. */
export function SpeakersPart({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const input = { id: gathering.id }
  const { data: board } = useSuspenseQuery(api.gatherings.speakers.board.queryOptions({ input }))
  const [form, setForm] = useState<Speaker | 'new'>()
  const [answered, setAnswered] = useState<Speaker>()
  const close = () => {
    setForm(undefined)
    setAnswered(undefined)
  }
  const { speakers, sure, total } = board
  return (
    <section className={classes.section} aria-labelledby="speakers">
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id="speakers">{t('logistics.speaker.title')}</h2>
          {total > 0 && <p role="status">{t('logistics.speaker.sure', { sure, total })}</p>}
        </div>
        {board.can.edit && <Button onClick={() => setForm('new')}>{t('logistics.speaker.add')}</Button>}
      </div>
      {speakers.length === 0 && (
        <EmptyState icon={IconUserCheck} title={t('logistics.speaker.empty')}>
          {t('logistics.speaker.emptyWhy')}
        </EmptyState>
      )}
      <ul className={classes.plain}>
        {speakers.map((speaker) => (
          <SpeakerCard
            key={speaker.id}
            speaker={speaker}
            gathering={gathering}
            onEdit={() => setForm(speaker)}
            onAnswer={() => setAnswered(speaker)}
          />
        ))}
      </ul>
      <SidePanel
        opened={form !== undefined}
        onClose={close}
        title={t(form === 'new' ? 'logistics.speaker.addTitle' : 'logistics.speaker.editTitle')}
      >
        {form && <SpeakerForm gathering={gathering} speaker={form === 'new' ? undefined : form} onDone={close} />}
      </SidePanel>
      <SidePanel
        opened={answered !== undefined}
        onClose={close}
        title={t('logistics.speaker.answerTitle', { name: answered?.name ?? '' })}
      >
        {answered && <AnswerForm speaker={answered} onDone={close} />}
      </SidePanel>
    </section>
  )
}
