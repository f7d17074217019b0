import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChairChange } from '#contract/dwp/units.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../dwp.module.css'

interface Answering {
  readonly change: ChairChange
  readonly how: 'replace' | 'keep'
}

/** Chairs whose husband's office has passed on; each waits for an answer and none is changed by itself. */
export function ChairChanges({ changes }: { changes: readonly ChairChange[] }) {
  const { t } = useTranslation('dwp')
  const [answering, setAnswering] = useState<Answering>()
  const open = changes.filter(({ state }) => state === 'open')
  const close = () => setAnswering(undefined)
  if (open.length === 0) return null
  return (
    <section className={classes.section} aria-label={t('change.title')}>
      <h2>{t('change.title')}</h2>
      <ul className={classes.plain}>
        {open.map((change) => (
          <li key={change.id} className={`${classes.row} ${classes.attention}`}>
            <span className={classes.words}>
              <Link to="/dwp/unit/$id" params={{ id: change.unit.id }}>
                {change.unit.name}
              </Link>
              <Story change={change} />
            </span>
            {change.can.answer && (
              <span className={classes.deeds}>
                <Button size="compact-md" onClick={() => setAnswering({ change, how: 'replace' })}>
                  {t('change.replace')}
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setAnswering({ change, how: 'keep' })}>
                  {t('change.keep')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <SidePanel opened={answering !== undefined} onClose={close} title={answering?.change.unit.name}>
        {answering?.how === 'replace' && <Replace change={answering.change} onDone={close} />}
        {answering?.how === 'keep' && <Keep change={answering.change} onDone={close} />}
      </SidePanel>
    </section>
  )
}

function Story({ change }: { change: ChairChange }) {
  const { t } = useTranslation('dwp')
  const { office, chair, newHead, changedOn, dueOn } = change
  const words = { office, chair, former: change.formerHead, day: formatDay(changedOn, currentLanguage()) }
  return (
    <>
      <span>{newHead ? t('change.what', words) : t('change.vacant', words)}</span>
      <span className={classes.quiet}>
        {newHead && t('change.now', { name: newHead.name, capacity: t(`change.capacity.${newHead.capacity}`) })}{' '}
        {dueOn && (
          <>
            {t('change.due')} <DayText value={dueOn} />
          </>
        )}
      </span>
    </>
  )
}

function useAnswered(onDone: () => void) {
  const { t } = useTranslation('dwp')
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.dwp.key() }),
      queries.invalidateQueries({ queryKey: api.followups.key() }),
    ])
    onDone()
    void notifyDone(t('change.done'))
  }
}

function Replace({ change, onDone }: { change: ChairChange; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const answered = useAnswered(onDone)
  const form = useForm({
    initialValues: { personName: '', decree: '', validFrom: '', phone: '' },
    validate: {
      personName: (value) => (value.trim().length > 1 ? null : t('required')),
      decree: (value) => (value.trim().length > 2 ? null : t('required')),
      validFrom: (value) => (value ? null : t('required')),
    },
  })
  const labels = {
    personName: t('change.name'),
    decree: t('change.decree'),
    validFrom: t('change.from'),
    phone: t('board.phone'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('change.replace')}
      onSubmit={async (values) => {
        await client.dwp.units.replaceChair({ id: change.id, ...values })
        await answered()
      }}
    >
      <TextInput {...field(form, 'personName', { label: labels.personName })} />
      <TextInput {...field(form, 'decree', { label: labels.decree })} />
      <TextInput {...field(form, 'validFrom', { label: labels.validFrom })} type="date" />
      <TextInput {...field(form, 'phone', { label: labels.phone, help: t('board.phoneHelp'), optional: true })} />
    </Form>
  )
}

function Keep({ change, onDone }: { change: ChairChange; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const answered = useAnswered(onDone)
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  return (
    <Form
      form={form}
      labels={{ reason: t('change.keepReason') }}
      submit={t('change.keep')}
      onSubmit={async ({ reason }) => {
        await client.dwp.units.keepChair({ id: change.id, reason })
        await answered()
      }}
    >
      <Textarea {...field(form, 'reason', { label: t('change.keepReason') })} autosize minRows={3} />
    </Form>
  )
}
