import { Button, Menu, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { useDeed } from '../use-deed.ts'
import { recordAddress } from '../view.ts'
import { BatchFields, type BatchValues, inputOf, useBatchForm, useBatchLabels, valuesOf } from './batch-fields.tsx'

/** The next step of its life stands as a button; the rest waits in a menu. */
const NEXT = ['open', 'start', 'finish'] as const
const REST = ['withdraw', 'copy', 'cancel'] as const
type Step = (typeof NEXT)[number] | (typeof REST)[number]

/** What its reader may do with a batch. */
export function BatchDeeds({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const [asked, setAsked] = useState<Step | 'edit'>()
  const close = () => setAsked(undefined)
  const next = NEXT.filter((step) => batch.can[step])
  const rest = REST.filter((step) => batch.can[step])
  return (
    <>
      {next.map((step) => (
        <Button key={step} onClick={() => setAsked(step)}>
          {t(`batch.deed.${step}`)}
        </Button>
      ))}
      {batch.can.edit && (
        <Button variant="default" onClick={() => setAsked('edit')}>
          {t('batch.edit')}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t('batch.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item key={step} onClick={() => setAsked(step)}>
                {t(`batch.deed.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <SidePanel
        opened={asked !== undefined}
        onClose={close}
        title={asked === undefined ? '' : asked === 'edit' ? t('batch.editTitle') : t(`batch.deed.${asked}`)}
      >
        {asked === 'edit' && <EditForm batch={batch} onDone={close} />}
        {asked !== undefined && asked !== 'edit' && <StepForm key={asked} batch={batch} step={asked} onDone={close} />}
      </SidePanel>
    </>
  )
}

function EditForm({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const { t } = useTranslation('training')
  const form = useBatchForm(valuesOf(batch))
  const { done } = useDeed()
  const send = async (values: BatchValues) => {
    await client.training.batches.edit({ ...inputOf(values), id: batch.id, version: batch.version })
    onDone()
    await done(t('saved'))
  }
  return (
    <Form form={form} labels={useBatchLabels()} submit={t('batch.save')} onSubmit={send}>
      <BatchFields form={form} />
    </Form>
  )
}

interface StepValues {
  reason: string
  day: string
  name: string
}

function StepForm({ batch, step, onDone }: { batch: Batch; step: Step; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const navigate = useNavigate()
  const { id, version, endsOn } = batch
  const today = useToday()
  const isOver = endsOn < today
  const form = useForm<StepValues>({
    initialValues: { reason: '', name: '', day: step === 'copy' ? '' : isOver ? endsOn : today },
    validate: {
      reason: (value) => (step !== 'cancel' || value.trim().length >= 3 ? null : t('reasonShort')),
      name: (value) => (step !== 'copy' || value.trim() ? null : t('required')),
      day: (value) => ((step !== 'copy' && step !== 'finish') || value ? null : t('required')),
    },
  })
  const send = async ({ reason, name, day }: StepValues) => {
    const { batches } = client.training
    if (step === 'cancel') await batches.cancel({ id, version, reason })
    else if (step === 'finish') await batches.finish({ id, version, finishedOn: day })
    else if (step === 'copy') {
      const copy = await batches.copy({ id, name, startsOn: day })
      await navigate({ to: recordAddress(copy.id) })
    } else await batches[step]({ id, version })
    onDone()
    await done(t(`batch.done.${step}`))
  }
  const labels = {
    reason: t('reason'),
    name: t('batch.fields.name'),
    day: step === 'copy' ? t('batch.fields.startsOn') : t('batch.finishedOn'),
  }
  return (
    <Form form={form} labels={labels} submit={t(`batch.deed.${step}`)} onSubmit={send}>
      <p>{t(`batch.what.${step}`)}</p>
      {step === 'cancel' && <Textarea {...field(form, 'reason', { label: labels.reason })} autosize minRows={2} />}
      {step === 'copy' && <TextInput {...field(form, 'name', { label: labels.name })} maxLength={120} />}
      {(step === 'copy' || step === 'finish') && (
        <TextInput type="date" {...field(form, 'day', { label: labels.day })} />
      )}
    </Form>
  )
}
