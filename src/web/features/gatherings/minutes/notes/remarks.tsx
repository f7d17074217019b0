import { Button, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Minutes, Remark } from '#contract/gatherings/minutes/shapes.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone, notifyError } from '../../../../ui/feedback/notify.ts'
import { InstantText } from '../../../../ui/figures/values.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../minutes.module.css'

/** What the agencies called want corrected, and what became of it. */
export function Remarks({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('gatherings')
  const { remarks, can } = minutes
  if (remarks.length === 0 && !can.remark) return null
  return (
    <section className={classes.item} aria-labelledby="minutes-remarks">
      <h3 id="minutes-remarks">{t('minutes.remark.title')}</h3>
      {remarks.length > 0 && (
        <ul className={classes.outcomes}>
          {remarks.map((remark) => (
            <RemarkLine key={remark.id} minutes={minutes} remark={remark} />
          ))}
        </ul>
      )}
      {can.remark && <RemarkForm minutes={minutes} />}
    </section>
  )
}

function RemarkLine({ minutes, remark }: { minutes: Minutes; remark: Remark }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const answer = useMutation({
    ...api.gatherings.minutes.answerRemark.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.gatherings.minutes.key() }),
    onError: (error) => void notifyError(error),
  })
  const of = { id: minutes.gatheringId, remarkId: remark.id, answer: '' }
  const about = minutes.items.find(({ session }) => session.id === remark.sessionId)?.session.title
  return (
    <li className={classes.outcome}>
      <p>{remark.text}</p>
      <p className={classes.quiet}>
        {[remark.by, remark.agency, about].filter(Boolean).join(' · ')} · <InstantText value={remark.at} />
      </p>
      {remark.outcome && <p>{t(`minutes.remark.${remark.outcome}`)}</p>}
      {!remark.outcome && minutes.can.write && (
        <div className={classes.deeds}>
          <Button size="compact-sm" onClick={() => answer.mutate({ ...of, outcome: 'taken' })}>
            {t('minutes.remark.take')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => answer.mutate({ ...of, outcome: 'not_taken' })}>
            {t('minutes.remark.leave')}
          </Button>
        </div>
      )}
    </li>
  )
}

function RemarkForm({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { sessionId: '', text: '' },
    validate: { text: (value) => (value.trim().length >= 3 ? null : t('required')) },
  })
  const labels = { sessionId: t('minutes.remark.about'), text: t('minutes.remark.text') }
  const send = async ({ sessionId, text }: typeof form.values) => {
    await client.gatherings.minutes.remark({ id: minutes.gatheringId, sessionId: sessionId || null, text })
    form.reset()
    await queries.invalidateQueries({ queryKey: api.gatherings.minutes.key() })
    await notifyDone(t('minutes.remark.sent'))
  }
  const items = minutes.items.map(({ session }) => ({ value: session.id, label: session.title }))
  return (
    <Form form={form} labels={labels} submit={t('minutes.remark.send')} onSubmit={send}>
      <Select
        {...field(form, 'sessionId', { label: labels.sessionId, optional: true })}
        data={[{ value: '', label: t('minutes.remark.whole') }, ...items]}
        allowDeselect={false}
      />
      <Textarea {...field(form, 'text', { label: labels.text })} autosize minRows={2} maxLength={2000} />
    </Form>
  )
}
