import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Purpose, RevealField } from '#contract/people/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../person/person.module.css'

const PURPOSES = [
  'check_identity',
  'check_eligibility',
  'correct_data',
  'deliver_service',
  'answer_request',
  'audit',
  'other',
] as const satisfies readonly Purpose[]
const FIELDS = ['nik', 'kk', 'phone', 'birthDate'] as const satisfies readonly RevealField[]

interface RevealDialogProps {
  personId: string
  /** The record that was pointed at; without one, it is chosen here. */
  recordId: string | undefined
  onClose: () => void
}

/** Shows values without their mask, for a purpose that is written down; gone when the dialog closes. */
export function RevealDialog({ personId, recordId, onClose }: RevealDialogProps) {
  const { t } = useTranslation(['people', 'ui'])
  const query = useQuery(api.people.records.queryOptions({ input: { id: personId } }))
  const records = (query.data ?? []).filter(({ masked }) => masked.length > 0)
  return (
    <Modal opened onClose={onClose} title={t('reveal.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {query.error ? (
        <ErrorState error={query.error} title={t('recordsFailed')} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        records.length === 0 ? (
          <p>{t('reveal.nothing')}</p>
        ) : (
          <RevealForm
            personId={personId}
            first={recordId ?? records.find(({ masked }) => masked.includes('nik'))?.id ?? records[0]?.id ?? ''}
            options={records.map(({ id, agency, list }) => ({
              value: id,
              label: `${agency.shortName}: ${list.title}, ${t('whereRow', { row: list.row })}`,
            }))}
            onClose={onClose}
          />
        )
      ) : (
        <LoadingRows rows={4} />
      )}
    </Modal>
  )
}

interface RevealFormProps {
  personId: string
  first: string
  options: { value: string; label: string }[]
  onClose: () => void
}

interface Asked {
  recordId: string
  fields: RevealField[]
  purpose: string
  note: string
}

function RevealForm({ personId, first, options, onClose }: RevealFormProps) {
  const { t } = useTranslation(['people', 'ui'])
  const queries = useQueryClient()
  const [shown, setShown] = useState<Awaited<ReturnType<typeof client.people.reveal>>>()
  const form = useForm<Asked>({
    initialValues: { recordId: first, fields: ['nik'], purpose: '', note: '' },
    validate: {
      fields: (fields) => (fields.length === 0 ? t('reveal.fieldsMissing') : null),
      purpose: (purpose) => (purpose ? null : t('reveal.purposeMissing')),
      note: (note) => (note.trim().length < 3 ? t('reveal.noteMissing') : null),
    },
  })
  const reveal = async ({ purpose, note, ...asked }: Asked) => {
    setShown(await client.people.reveal({ id: personId, ...asked, purpose: purpose as Purpose, note: note.trim() }))
    void queries.invalidateQueries({ queryKey: api.people.history.key() })
  }
  if (shown) {
    const lines = FIELDS.flatMap((name) => {
      const value = shown[name]
      return value ? [[name, name === 'birthDate' ? formatDay(value, currentLanguage()) : value] as const] : []
    })
    return (
      <>
        <dl className={classes.values}>
          {lines.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(`field.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {lines.length === 0 && <p>{t('reveal.nothing')}</p>}
        <p className={classes.hint}>{t('reveal.logged')}</p>
        <Button onClick={onClose}>{t('reveal.hide')}</Button>
      </>
    )
  }
  return (
    <>
      <p>{t('reveal.what')}</p>
      <Form
        form={form}
        labels={{
          recordId: t('reveal.which'),
          fields: t('reveal.fields'),
          purpose: t('reveal.purpose'),
          note: t('reveal.note'),
        }}
        onSubmit={reveal}
        submit={t('reveal.submit')}
        more={
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        }
      >
        <Select {...field(form, 'recordId', { label: t('reveal.which') })} data={options} allowDeselect={false} />
        <Checkbox.Group {...field(form, 'fields', { label: t('reveal.fields') })}>
          <div className={classes.head}>
            {FIELDS.map((name) => (
              <Checkbox key={name} value={name} label={t(`field.${name}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          {...field(form, 'purpose', { label: t('reveal.purpose') })}
          placeholder={t('reveal.choosePurpose')}
          data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        />
        <TextInput
          {...field(form, 'note', { label: t('reveal.note'), help: t('reveal.noteHelp') })}
          autoComplete="off"
        />
      </Form>
    </>
  )
}
