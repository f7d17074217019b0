import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Minutes } from '#contract/gatherings/minutes/shapes.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../../lib/api.ts'
import { useSession } from '../../../../lib/session.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { DraftNotice } from '../../../../ui/form/draft-notice.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { useDraft } from '../../../../ui/form/use-draft.ts'
import { instantOf, timeOf } from '../day-time.ts'
import classes from '../minutes.module.css'
import { HeadFacts } from './head-facts.tsx'

const OFFICERS = ['chair', 'secretary', 'recorder'] as const

interface HeadFormProps {
  gathering: Gathering
  minutes: Minutes
}

/** Who led and who wrote, when it really began and ended, and the opening and closing words. */
export function HeadForm({ gathering, minutes }: HeadFormProps) {
  const { t } = useTranslation(['gatherings', 'ui'])
  const [isOpen, setOpen] = useState(minutes.version === 0 && minutes.can.write)
  return (
    <section className={classes.item} aria-labelledby="minutes-head">
      <h3 id="minutes-head">{t('minutes.head.title')}</h3>
      {isOpen ? (
        <Fields key={minutes.version} gathering={gathering} minutes={minutes} onDone={() => setOpen(false)} />
      ) : (
        <>
          <HeadFacts minutes={minutes} />
          {minutes.can.write && (
            <div className={classes.deeds}>
              <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
                {t('minutes.head.change')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

function Fields({ gathering, minutes, onDone }: HeadFormProps & { onDone: () => void }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { timezone } = useSession().actingAs
  const form = useForm({
    initialValues: {
      chair: minutes.chair,
      secretary: minutes.secretary,
      recorder: minutes.recorder,
      openedAt: timeOf(minutes.openedAt, timezone),
      closedAt: timeOf(minutes.closedAt, timezone),
      opening: minutes.opening,
      closing: minutes.closing,
    },
    validate: Object.fromEntries(
      OFFICERS.map((who) => [
        who,
        { nip: (nip: string) => (/^(\d{18})?$/.test(nip.replaceAll(' ', '')) ? null : t('minutes.head.nipWrong')) },
      ]),
    ),
  })
  const draft = useDraft(`minutes.head.${gathering.id}`, form)
  const labels: Record<string, string> = {
    openedAt: t('minutes.head.openedAt'),
    closedAt: t('minutes.head.closedAt'),
    opening: t('minutes.part.opening'),
    closing: t('minutes.part.closing'),
  }
  for (const who of OFFICERS)
    for (const part of ['name', 'title', 'nip'] as const)
      labels[`${who}.${part}`] = `${t(`minutes.head.${who}`)}: ${t(`minutes.officer.${part}`)}`
  const send = async ({ openedAt, closedAt, ...values }: typeof form.values) => {
    const spaceless = <O extends { nip: string }>(officer: O) => ({ ...officer, nip: officer.nip.replaceAll(' ', '') })
    await client.gatherings.minutes.saveHead({
      id: gathering.id,
      version: minutes.version,
      ...values,
      chair: spaceless(values.chair),
      secretary: spaceless(values.secretary),
      recorder: spaceless(values.recorder),
      openedAt: instantOf(gathering.startsOn, openedAt, timezone),
      closedAt: instantOf(gathering.endsOn, closedAt, timezone),
    })
    draft.sent()
    await queries.invalidateQueries({ queryKey: api.gatherings.minutes.key() })
    onDone()
    await notifyDone(t('minutes.head.saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('minutes.head.save')} onSubmit={send}>
      <DraftNotice draft={draft} />
      {OFFICERS.map((who) => (
        <div key={who} className={classes.three}>
          {(['name', 'title', 'nip'] as const).map((part) => (
            <TextInput
              key={part}
              {...field(form, `${who}.${part}`, {
                label: labels[`${who}.${part}`] ?? '',
                optional: part !== 'name' || who === 'secretary',
              })}
              {...(part === 'nip' && { inputMode: 'numeric' as const })}
            />
          ))}
        </div>
      ))}
      <div className={classes.three}>
        <TextInput type="time" {...field(form, 'openedAt', { label: labels.openedAt ?? '', optional: true })} />
        <TextInput type="time" {...field(form, 'closedAt', { label: labels.closedAt ?? '', optional: true })} />
      </div>
      <Textarea {...field(form, 'opening', { label: labels.opening ?? '', optional: true })} autosize minRows={2} />
      <Textarea {...field(form, 'closing', { label: labels.closing ?? '', optional: true })} autosize minRows={2} />
    </Form>
  )
}
