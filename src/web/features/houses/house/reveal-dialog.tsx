import { Modal, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Purpose } from '#contract/people/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from './house.module.css'

const PURPOSES = [
  ...(['check_identity', 'check_eligibility', 'correct_data', 'deliver_service'] as const),
  ...(['answer_request', 'audit', 'other'] as const),
] satisfies readonly Purpose[]

type Numbers = Awaited<ReturnType<typeof client.houses.records.reveal>>

/** Shows the owner's numbers without their mask, for a purpose that is written down; gone when the dialog closes. */
export function RevealDialog({ houseId, onClose }: { houseId: string; onClose: () => void }) {
  const { t } = useTranslation(['houses', 'ui'])
  const queries = useQueryClient()
  const [numbers, setNumbers] = useState<Numbers>()
  const form = useForm<{ purpose: Purpose; note: string }>({
    initialValues: { purpose: 'check_identity', note: '' },
    validate: { note: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  const labels = { purpose: t('reveal.purpose'), note: t('reveal.note') }
  return (
    <Modal opened onClose={onClose} title={t('reveal.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {numbers ? (
        <dl className={classes.facts}>
          <dt>NIK</dt>
          <dd>{numbers.nik ?? t('reveal.empty')}</dd>
          <dt>{t('reveal.kk')}</dt>
          <dd>{numbers.kk ?? t('reveal.empty')}</dd>
          <dt>{t('reveal.phone')}</dt>
          <dd>{numbers.phone ?? t('reveal.empty')}</dd>
        </dl>
      ) : (
        <Form
          form={form}
          labels={labels}
          submit={t('reveal.submit')}
          onSubmit={async (values) => {
            setNumbers(await client.houses.records.reveal({ id: houseId, ...values }))
            await queries.invalidateQueries({ queryKey: api.houses.records.history.key() })
          }}
        >
          <Select
            {...field(form, 'purpose', { label: labels.purpose })}
            data={PURPOSES.map((value) => ({ value, label: t(`reveal.purposes.${value}`) }))}
            allowDeselect={false}
          />
          <TextInput {...field(form, 'note', { label: labels.note, help: t('reveal.noteHelp') })} />
        </Form>
      )}
    </Modal>
  )
}
