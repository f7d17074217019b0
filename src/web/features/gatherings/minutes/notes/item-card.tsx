import { Button, Kbd } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Minutes, MinutesItem, Note, Outcome } from '#contract/gatherings/minutes/shapes.ts'
import { formatInstant } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { useHasDraft } from '../../../../ui/form/use-draft.ts'
import { CarriedLine } from '../carried/carried-line.tsx'
import classes from '../minutes.module.css'
import { draftOf, OUTCOME_KINDS, OutcomeForm, type OutcomeKind } from '../outcomes/outcome-form.tsx'
import { OutcomeLine } from '../outcomes/outcome-line.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { NoteField } from './note-field.tsx'

/** Alt and this key note one from wherever in the item one types. */
const KEYS: Record<OutcomeKind, string> = { promise: 'j', decision: 'k', obstacle: 'h', finding: 't' }

type Writing = { kind: OutcomeKind; outcome?: Outcome }

/** One agenda item: what was said, what was concluded, and what somebody owes because of it. */
export function ItemCard({ minutes, item }: { minutes: Minutes; item: MinutesItem }) {
  const { t } = useTranslation('gatherings')
  const { timezone } = useSession().actingAs
  const { session, outcomes, carried } = item
  const { gatheringId, can } = minutes
  const hasDraft = useHasDraft()
  const [writing, setWriting] = useState<Writing | undefined>(() => {
    const kind = can.write ? OUTCOME_KINDS.find((one) => hasDraft(draftOf(session.id, one))) : undefined
    return kind && { kind }
  })
  const press = (event: KeyboardEvent) => {
    const kind = OUTCOME_KINDS.find((one) => KEYS[one] === event.key.toLowerCase())
    if (!event.altKey || !kind || !can.write) return
    event.preventDefault()
    setWriting({ kind })
  }
  return (
    <section className={classes.item} aria-labelledby={`item-${session.id}`} onKeyDown={press}>
      <h3 id={`item-${session.id}`}>{session.title}</h3>
      <span className={classes.time}>{formatInstant(session.startsAt, currentLanguage(), timezone)}</span>
      {carried.length > 0 && (
        <ul className={classes.outcomes}>
          {carried.map((one) => (
            <CarriedLine key={one.followupId} gatheringId={gatheringId} item={one} mayResolve={can.write} />
          ))}
        </ul>
      )}
      <Part minutes={minutes} session={session} part="discussion" note={item.discussion} />
      <Part minutes={minutes} session={session} part="conclusion" note={item.conclusion} />
      {outcomes.length > 0 && (
        <ul className={classes.outcomes} aria-label={t('minutes.outcome.list')}>
          {outcomes.map((outcome) => (
            <OutcomeLine
              key={outcome.id}
              gatheringId={gatheringId}
              outcome={outcome}
              mayChange={can.write}
              onChange={() => setWriting({ kind: outcome.kind, outcome })}
            />
          ))}
        </ul>
      )}
      {writing && (
        <OutcomeForm
          key={writing.outcome?.id ?? writing.kind}
          gatheringId={gatheringId}
          sessionId={session.id}
          {...writing}
          onDone={() => setWriting(undefined)}
        />
      )}
      {can.write && !writing && (
        <div className={classes.deeds}>
          {OUTCOME_KINDS.map((kind) => (
            <Button
              key={kind}
              size="compact-sm"
              variant="light"
              onClick={() => setWriting({ kind })}
              aria-keyshortcuts={`Alt+${KEYS[kind].toUpperCase()}`}
              rightSection={
                <Kbd size="xs" className={classes.key ?? ''} aria-hidden>{`Alt ${KEYS[kind].toUpperCase()}`}</Kbd>
              }
            >
              {t(`minutes.add.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

interface PartProps {
  minutes: Minutes
  session: MinutesItem['session']
  part: 'discussion' | 'conclusion'
  note: Note
}

/** Written in while the minutes are open; afterwards read, and corrected by ralat. */
function Part({ minutes, session, part, note }: PartProps) {
  const { t } = useTranslation('gatherings')
  if (minutes.can.write) {
    return <NoteField gatheringId={minutes.gatheringId} session={session} part={part} note={note} />
  }
  if (!note.text && !minutes.can.correct) return null
  return (
    <div>
      <strong>{t(`minutes.part.${part}`)}</strong>
      <p className={classes.words}>{note.text || t('minutes.nothing')}</p>
      {minutes.can.correct && (
        <CorrectionForm minutes={minutes} sessionId={session.id} part={part} text={note.text} about={session.title} />
      )}
    </div>
  )
}
