import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Rule } from '#contract/services/rules.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from './rules.module.css'

/** Ends a rule on a day, with the reason; it stays to be read. */
export function EndRule({ rule, onClose }: { rule: Rule | undefined; onClose: () => void }) {
  const { t } = useTranslation('services')
  return (
    <SidePanel opened={rule !== undefined} onClose={onClose} title={t('rules.endTitle')}>
      {rule && <Fields key={rule.id} rule={rule} onClose={onClose} />}
    </SidePanel>
  )
}

function Fields({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { validUntil: useToday(), reason: '' },
    validate: {
      validUntil: (value) => (value >= rule.validFrom ? null : t('rules.endTooEarly')),
      reason: (value) => (value.trim().length >= 5 ? null : t('rules.reasonNeeded')),
    },
  })
  const labels = { validUntil: t('rules.lastDay'), reason: t('rules.reason') }
  const send = async (values: typeof form.values) => {
    await client.services.rules.end({ id: rule.id, ...values })
    await queries.invalidateQueries({ queryKey: api.services.key() })
    onClose()
    await notifyDone(t('rules.endDone'))
  }
  return (
    <>
      <p className={classes.words}>{rule.title}</p>
      <p className={classes.hint}>{t('rules.endWhy')}</p>
      <Form form={form} labels={labels} submit={t('rules.end')} onSubmit={send}>
        <TextInput type="date" {...field(form, 'validUntil', { label: labels.validUntil })} />
        <Textarea {...field(form, 'reason', { label: labels.reason })} maxLength={500} autosize minRows={2} />
      </Form>
    </>
  )
}
