import { NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BurnUp } from '#contract/houses/views/figures.ts'
import { api } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'

const MOST = 1_000_000

interface TargetPanelProps {
  opened: boolean
  onClose: () => void
  data: BurnUp
}

/** How many houses are to be handed over in the year, and where that is written. */
export function TargetPanel({ opened, onClose, data }: TargetPanelProps) {
  const { t } = useTranslation('houses')
  return (
    <SidePanel
      opened={opened}
      onClose={onClose}
      title={t(data.target === null ? 'views.pace.set' : 'views.pace.change')}
    >
      {opened && <TargetForm data={data} onDone={onClose} />}
    </SidePanel>
  )
}

function TargetForm({ data, onDone }: { data: BurnUp; onDone: () => void }) {
  const { t } = useTranslation('houses')
  const queries = useQueryClient()
  const save = useMutation({
    ...api.houses.views.figures.setTarget.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.houses.views.key() }),
  })
  const form = useForm({
    initialValues: { target: data.target ?? ('' as number | ''), note: data.note },
    validate: {
      target: (value) => (typeof value === 'number' && value >= 1 && value <= MOST ? null : t('views.pace.wrong')),
    },
  })
  return (
    <Form
      form={form}
      labels={{ target: t('views.pace.target'), note: t('views.pace.note') }}
      submit={t('views.pace.save')}
      onSubmit={async ({ target, note }) => {
        await save.mutateAsync({ year: data.year, target: Number(target), note })
        void notifyDone(t('views.pace.saved'))
        onDone()
      }}
    >
      <NumberInput
        {...field(form, 'target', { label: t('views.pace.target'), help: t('views.pace.targetHelp') })}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator="."
        decimalSeparator=","
      />
      <TextInput
        {...field(form, 'note', { label: t('views.pace.note'), help: t('views.pace.noteHelp'), optional: true })}
        maxLength={500}
      />
    </Form>
  )
}
