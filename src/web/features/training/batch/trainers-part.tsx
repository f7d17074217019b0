import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import type { TrainerInput } from '#contract/training/seats.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { PartnerSelect } from '../../../ui/form/partner-select.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'

const ORIGINS = ['government', 'business', 'university', 'community', 'freelance'] as const

/** Who teaches; many from outside government. */
export function TrainersPart({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const { data = [] } = useQuery(api.training.trainers.list.queryOptions({ input: { id: batch.id } }))
  const [isAdding, setAdding] = useState(false)
  const { doIt } = useDeed()
  const remove = (id: string) =>
    doIt(async () => {
      await client.training.trainers.remove({ id })
      return t('saved')
    })
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>{t('trainers.title')}</h2>
        {batch.can.edit && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('trainers.add')}
          </Button>
        )}
      </div>
      {data.length === 0 && <p className={classes.quiet}>{t('trainers.none')}</p>}
      <ul className={classes.plain}>
        {data.map((trainer) => (
          <li key={trainer.id} className={classes.row}>
            <span className={classes.words}>
              <strong>{trainer.name}</strong>
              <span>
                {[t(`trainers.origin.${trainer.origin}`), trainer.partner?.name ?? trainer.organisation]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={classes.quiet}>
                {[
                  trainer.subject,
                  trainer.lessonHours > 0 && t('batch.facts.hours', { count: trainer.lessonHours }),
                  trainer.phone,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {trainer.can.remove && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void remove(trainer.id)}
                aria-label={`${t('trainers.remove')}: ${trainer.name}`}
              >
                {t('trainers.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SidePanel opened={isAdding} onClose={() => setAdding(false)} title={t('trainers.add')}>
        <TrainerForm batchId={batch.id} onDone={() => setAdding(false)} />
      </SidePanel>
    </section>
  )
}

type TrainerValues = Omit<TrainerInput, 'lessonHours'> & { lessonHours: number | '' }

function TrainerForm({ batchId, onDone }: { batchId: string; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const form = useForm<TrainerValues>({
    initialValues: {
      name: '',
      origin: 'business',
      organisation: '',
      partnerId: null,
      subject: '',
      lessonHours: '',
      phone: '',
    },
    validate: { name: (value) => (value.trim().length >= 2 ? null : t('required')) },
  })
  const names = ['name', 'origin', 'organisation', 'partnerId', 'subject', 'lessonHours', 'phone'] as const
  const labels = Object.fromEntries(names.map((name) => [name, t(`trainers.fields.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
  const send = async (values: TrainerValues) => {
    await client.training.trainers.add({ ...values, lessonHours: Number(values.lessonHours), id: batchId })
    onDone()
    await done(t('saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('trainers.submit')} onSubmit={send}>
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={200} />
      <Select
        {...field(form, 'origin', { label: labels.origin })}
        data={ORIGINS.map((value) => ({ value, label: t(`trainers.origin.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'organisation', { label: labels.organisation, optional: true })} maxLength={200} />
      <PartnerSelect {...field(form, 'partnerId', { label: labels.partnerId, optional: true })} clearable />
      <TextInput {...field(form, 'subject', { label: labels.subject, optional: true })} maxLength={300} />
      <NumberInput
        {...field(form, 'lessonHours', { label: labels.lessonHours, optional: true })}
        min={0}
        max={5000}
        decimalSeparator=","
      />
      <TextInput type="tel" {...field(form, 'phone', { label: labels.phone, optional: true })} maxLength={21} />
    </Form>
  )
}
