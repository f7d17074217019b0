import { Button, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Note, NotePart } from '#contract/gatherings/minutes/shapes.ts'
import classes from '../minutes.module.css'
import { useNote } from './use-note.ts'

interface NoteFieldProps {
  gatheringId: string
  session: { id: string; title: string }
  part: NotePart
  note: Note
}

/** Where one part of an agenda item is written; says all the while whether it is saved. */
export function NoteField({ gatheringId, session, part, note }: NoteFieldProps) {
  const { t } = useTranslation('gatherings')
  const { text, type, state, theirs, settle, refusal } = useNote({ gatheringId, sessionId: session.id, part }, note)
  const label = t(`minutes.part.${part}`)
  return (
    <div>
      <Textarea
        label={label}
        aria-label={`${label}: ${session.title}`}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        autosize
        minRows={part === 'discussion' ? 3 : 2}
        maxLength={20_000}
      />
      <p className={classes.saved} data-state={state} role="status">
        {(text || state !== 'saved') && t(`minutes.note.${state}`)} {state === 'refused' && refusal}
      </p>
      {theirs && (
        <div className={classes.conflict} role="alert">
          <strong>{t('minutes.conflict.title', { by: theirs.by })}</strong>
          <p className={classes.theirs}>{theirs.text}</p>
          <div className={classes.deeds}>
            <Button size="compact-sm" onClick={() => settle(`${theirs.text}\n${text}`)}>
              {t('minutes.conflict.both')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => settle(text)}>
              {t('minutes.conflict.mine')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => settle(theirs.text)}>
              {t('minutes.conflict.theirs')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
