import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '#contract/gatherings/attendance/check-in.ts'
import classes from '../check-in.module.css'
import { isCode } from '../codes.ts'
import type { KeptFact } from '../store.ts'
import { alreadyTold, clockTime, type Person, searchPeople } from './judging.ts'

interface NameBoxProps {
  snapshot: Snapshot
  facts: readonly KeptFact[]
  sessionId: string
  kind: 'in' | 'out'
  onCode: (text: string) => void
  onPerson: (person: Person) => void
  onOther: (person: Person) => void
}

const MOST_SHOWN = 8

/** One box for scanners that type like a keyboard and for names: Enter ends either. */
export function NameBox({ snapshot, facts, sessionId, kind, onCode, onPerson, onOther }: NameBoxProps) {
  const { t } = useTranslation('check-in')
  const [text, setText] = useState('')
  const isName = text.trim().length >= 2 && !isCode(text)
  const found = isName ? searchPeople(snapshot, facts, text) : []
  const done = (deed: () => void) => {
    setText('')
    deed()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const [only] = found
    if (isCode(text)) done(() => onCode(text))
    else if (only && found.length === 1) done(() => onPerson(only))
  }
  return (
    <>
      <TextInput
        size="md"
        label={t('desk.box')}
        description={t('desk.boxHelp')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        data-autofocus
      />
      {isName && found.length === 0 && <p className={classes.context}>{t('desk.nobody')}</p>}
      {found.length > 0 && (
        <ul className={classes.people}>
          {found.slice(0, MOST_SHOWN).map((person) => {
            const before = alreadyTold(facts, { sessionId, participantId: person.id, kind })
            return (
              <li key={person.id}>
                <span className={classes.who}>
                  <strong>{person.name}</strong>
                  <span className={classes.small}>{[person.title, person.agency].filter(Boolean).join(' · ')}</span>
                  {before && (
                    <span className={classes.small}>
                      {t('desk.already', { time: clockTime(before.told.deviceAt, snapshot.timezone) })}
                    </span>
                  )}
                </span>
                <span className={classes.deeds}>
                  <Button onClick={() => done(() => onPerson(person))}>
                    {kind === 'in' ? t('desk.present') : t('desk.leave')}
                  </Button>
                  {kind === 'in' && (
                    <Button variant="default" onClick={() => done(() => onOther(person))}>
                      {t('desk.other')}
                    </Button>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {found.length > MOST_SHOWN && (
        <p className={classes.context}>{t('desk.more', { count: found.length - MOST_SHOWN })}</p>
      )}
    </>
  )
}
