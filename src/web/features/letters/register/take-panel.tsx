import { Autocomplete, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LetterKind } from '#contract/letters/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { KINDS, URGENCIES } from '../view.ts'
import { NextNumber } from './next-number.tsx'

type Agencies = readonly { id: string; shortName: string }[]

/** Takes the next number for a letter that was written elsewhere. */
export function TakePanel({ opened, agencies, onClose }: { opened: boolean; agencies: Agencies; onClose: () => void }) {
  const { t } = useTranslation('letters')
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('take.title')}>
      {opened && <Fields agencies={agencies} onClose={onClose} />}
    </SidePanel>
  )
}

interface Values {
  agencyId: string
  kind: LetterKind
  classification: string
  datedOn: string
  subject: string
  recipient: string
  urgency: (typeof URGENCIES)[number]
  order: 'insert' | 'next'
}

function Fields({ agencies, onClose }: { agencies: Agencies; onClose: () => void }) {
  const { t } = useTranslation('letters')
  const queries = useQueryClient()
  const today = useToday()
  const form = useForm<Values>({
    initialValues: {
      agencyId: agencies.length === 1 ? (agencies[0]?.id ?? '') : '',
      kind: 'letter',
      classification: '',
      datedOn: today,
      subject: '',
      recipient: '',
      urgency: 'Biasa',
      order: 'insert',
    },
    validate: {
      agencyId: (value) => (value ? null : t('take.agencyMissing')),
      datedOn: (value) => (value ? null : t('take.dayMissing')),
      subject: (value) => (value.trim().length >= 3 ? null : t('take.subjectShort')),
    },
  })
  const codes = useCodes(form.values.classification, form.values.agencyId)
  const labels = {
    agencyId: t('agency'),
    kind: t('kindLabel'),
    classification: t('classification'),
    datedOn: t('datedOn'),
    subject: t('subject'),
    recipient: t('recipient'),
    urgency: t('urgency'),
  }
  const send = async (values: Values) => {
    const { number } = await client.letters.reserve(values)
    await queries.invalidateQueries({ queryKey: api.letters.key() })
    onClose()
    await notifyDone(t('take.done', { number }))
  }
  return (
    <Form form={form} labels={labels} submit={t('take.submit')} onSubmit={send}>
      {agencies.length > 1 && (
        <Select
          {...field(form, 'agencyId', { label: labels.agencyId })}
          data={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          searchable
        />
      )}
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        allowDeselect={false}
      />
      <Autocomplete
        {...field(form, 'classification', { label: labels.classification, help: t('take.classificationHelp') })}
        data={codes.map(({ code }) => code)}
        renderOption={({ option }) => {
          const name = codes.find(({ code }) => code === option.value)?.name
          return name ? `${option.value} · ${name}` : option.value
        }}
        filter={({ options }) => options}
      />
      <TextInput {...field(form, 'datedOn', { label: labels.datedOn })} type="date" />
      <Textarea
        {...field(form, 'subject', { label: labels.subject, help: t('take.subjectHelp') })}
        maxLength={500}
        autosize
        minRows={2}
      />
      <TextInput {...field(form, 'recipient', { label: labels.recipient, optional: true })} maxLength={300} />
      <Select
        {...field(form, 'urgency', { label: labels.urgency, help: t('take.urgencyHelp') })}
        data={[...URGENCIES]}
        allowDeselect={false}
      />
      <SegmentedControl
        {...form.getInputProps('order')}
        aria-label={t('take.order')}
        data={[
          { value: 'insert', label: t('take.insert') },
          { value: 'next', label: t('take.nextInstead') },
        ]}
      />
      <NextNumber wish={form.values} />
    </Form>
  )
}

/** Codes that begin like what is typed, those used before first. */
function useCodes(typed: string, agencyId: string) {
  const [q] = useDebouncedValue(typed, 200)
  const { data } = useQuery({
    ...api.letters.classification.queryOptions({ input: { q, ...(agencyId && { agencyId }) } }),
    placeholderData: keepPreviousData,
  })
  return data ?? []
}
