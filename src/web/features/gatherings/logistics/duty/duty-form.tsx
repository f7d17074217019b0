import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DutyPost } from '#contract/gatherings/logistics/duty.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'

interface DutyFormProps {
  gatheringId: string
  post: DutyPost
  onDone: () => void
}

/** Who takes over a post meanwhile. */
export function DutyForm({ gatheringId, post, onDone }: DutyFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const named = post.cover?.kind === 'named' ? post.cover : undefined
  const form = useForm({
    initialValues: {
      name: named?.name ?? '',
      title: named?.title ?? '',
      phone: named?.phone ?? '',
      note: named?.note ?? '',
    },
    validate: {
      name: (value) => (value.trim().length >= 3 ? null : t('required')),
      phone: (value) => (!value || /^\+?[\d\s().-]{6,24}$/.test(value) ? null : t('logistics.speaker.phoneInvalid')),
    },
  })
  const labels = {
    name: t('logistics.duty.name'),
    title: t('logistics.duty.post'),
    phone: t('logistics.duty.phone'),
    note: t('logistics.duty.note'),
  }
  const send = async (values: typeof form.values) => {
    await client.gatherings.duty.fill({
      id: gatheringId,
      positionId: post.positionId,
      coverPositionId: null,
      ...values,
    })
    await queries.invalidateQueries({ queryKey: api.gatherings.duty.key() })
    onDone()
    await notifyDone(t('logistics.saved'))
  }
  const optional = true
  const help = t(named?.hasPhone && !named.phone ? 'logistics.duty.phoneKept' : 'logistics.duty.phoneHelp')
  return (
    <Form form={form} labels={labels} submit={t('logistics.save')} onSubmit={send}>
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={200} />
      <TextInput {...field(form, 'title', { label: labels.title, optional })} maxLength={200} />
      <TextInput {...field(form, 'phone', { label: labels.phone, optional, help })} inputMode="tel" />
      <Textarea {...field(form, 'note', { label: labels.note, optional })} autosize minRows={2} maxLength={1000} />
    </Form>
  )
}
