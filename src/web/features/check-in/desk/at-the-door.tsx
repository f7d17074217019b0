import { Alert, Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '#contract/gatherings/attendance/check-in.ts'
import { uuid } from '../../../lib/idempotency.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import { CameraView } from '../camera-view.tsx'
import classes from '../check-in.module.css'
import { readCode } from '../codes.ts'
import { signal } from '../feedback.ts'
import type { Desk, DeskState, Telling } from './desk.ts'
import { alreadyTold, clockTime, dayAndTime, isLate, type Person, sessionNow, standing } from './judging.ts'
import { NameBox } from './name-box.tsx'
import { RecentFacts } from './recent-facts.tsx'
import { type Said, SaidPanel } from './said-panel.tsx'
import { type Statement, StatementForm } from './statement-form.tsx'
import { WalkInForm } from './walk-in-form.tsx'

interface AtTheDoorProps {
  desk: Desk
  state: DeskState
  snapshot: Snapshot
}

/** Who comes, by code or by name, one after the other. */
export function AtTheDoor({ desk, state, snapshot }: AtTheDoorProps) {
  const { t } = useTranslation('check-in')
  const [chosen, setChosen] = useState<string>()
  const [kind, setKind] = useState<'in' | 'out'>('in')
  const [said, setSaid] = useState<Said>()
  const [asked, setAsked] = useState<Person>()
  const [isWalkIn, setWalkIn] = useState(false)
  const session = snapshot.sessions.find(({ id }) => id === chosen) ?? sessionNow(snapshot.sessions, Date.now())
  if (!session) return <Alert color="kunyit">{t('desk.noSession')}</Alert>

  const say = (next: Said) => {
    setSaid(next)
    signal(next.tone)
  }
  const tell = async (telling: Telling, person: Person, words: string) => {
    try {
      await desk.tell(telling, person.name)
      say({ tone: 'daun', name: person.name, words, detail: [person.title, person.agency].filter(Boolean).join(' · ') })
    } catch {
      say({ tone: 'bata', name: person.name, words: t('said.full'), detail: t('said.fullWhy') })
    }
  }
  const checkIn = async (person: Person, rest: Partial<Telling> = {}) => {
    const at = { sessionId: session.id, participantId: person.id, kind }
    const before = rest.statement ? undefined : alreadyTold(state.facts, at)
    if (before) {
      const time = clockTime(before.told.deviceAt, snapshot.timezone)
      return say({ tone: 'kunyit', name: person.name, words: t('said.again', { time }), detail: '' })
    }
    const there = isLate(session, snapshot, Date.now()) ? t('said.late') : t('said.present')
    return tell({ ...at, means: 'hand', ...rest }, person, wordsOf(rest) ?? (kind === 'out' ? t('said.out') : there))
  }
  const wordsOf = ({ statement, representedBy = '' }: Partial<Telling>) => {
    if (statement === 'excused') return t('said.excused')
    return statement === 'represented' ? t('said.represented', { name: representedBy }) : undefined
  }
  const scan = async (text: string) => {
    const read = await readCode(text, snapshot)
    if (read.kind === 'person') return checkIn(read.person, { means: 'personal_qr', mac: read.mac })
    const name = 'name' in read ? read.name : ''
    return say({ tone: 'bata', name: '', words: t(`said.${read.kind}`), detail: t(`said.${read.kind}Why`, { name }) })
  }
  const undo = async () => {
    const [last] = standing(state.facts, session.id)
    if (!last) return
    const { participantId } = last.told
    await desk.tell(
      { kind: 'undo', sessionId: session.id, participantId, means: 'hand', undoes: last.id },
      last.personName,
    )
    say({ tone: 'kunyit', name: last.personName, words: t('said.undone'), detail: '' })
  }
  const here = standing(state.facts, session.id)
  const counted = new Set(here.filter(({ told }) => told.kind === 'in').map(({ told }) => told.participantId)).size
  return (
    <>
      <section className={classes.card}>
        <NativeSelect
          label={t('desk.session')}
          data={snapshot.sessions.map(({ id, title, startsAt }) => ({
            value: id,
            label: `${dayAndTime(startsAt, snapshot.timezone)} · ${title}`,
          }))}
          value={session.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('desk.direction')}
          fullWidth
          data={[
            { value: 'in', label: t('desk.in') },
            { value: 'out', label: t('desk.out') },
          ]}
          value={kind}
          onChange={(value) => setKind(value === 'out' ? 'out' : 'in')}
        />
        <SaidPanel said={said} />
        <CameraView onCode={(text) => void scan(text)} />
        <NameBox
          snapshot={snapshot}
          facts={state.facts}
          sessionId={session.id}
          kind={kind}
          onCode={(text) => void scan(text)}
          onPerson={(person) => void checkIn(person)}
          onOther={setAsked}
        />
        <div className={classes.deeds}>
          <Button variant="default" onClick={() => setWalkIn(true)}>
            {t('desk.walkIn')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp {...SMALL_ICON} />}
            disabled={here.length === 0}
            onClick={() => void undo()}
          >
            {t('desk.undo')}
          </Button>
        </div>
        <p className={classes.context}>{t('desk.counted', { count: counted })}</p>
      </section>
      <RecentFacts facts={state.facts} timezone={snapshot.timezone} />
      {asked && (
        <StatementForm
          name={asked.name}
          onClose={() => setAsked(undefined)}
          onSave={async (statement: Statement) => {
            await checkIn(asked, statement)
            setAsked(undefined)
          }}
        />
      )}
      {isWalkIn && (
        <WalkInForm
          onClose={() => setWalkIn(false)}
          onSave={async (walkIn) => {
            const person = { id: uuid(), agency: '', ...walkIn }
            await checkIn(person, { walkIn })
            setWalkIn(false)
          }}
        />
      )}
    </>
  )
}
