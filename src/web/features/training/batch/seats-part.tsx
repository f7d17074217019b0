import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import type { Seat } from '#contract/training/seats.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { PartnerSelect } from '../../../ui/form/partner-select.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'

/** Places of work that employers pledged, against the capacity. */
export function SeatsPart({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const { data = [] } = useQuery(api.training.seats.list.queryOptions({ input: { id: batch.id } }))
  const [asked, setAsked] = useState<'add' | Seat>()
  const close = () => setAsked(undefined)
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>{t('seats.title')}</h2>
        {batch.can.edit && (
          <Button variant="default" onClick={() => setAsked('add')}>
            {t('seats.add')}
          </Button>
        )}
      </div>
      {batch.seats.pledged > 0 && <p>{t('seats.against', { seats: batch.seats.pledged, capacity: batch.capacity })}</p>}
      {data.length === 0 && <p className={classes.quiet}>{t('seats.none')}</p>}
      <ul className={classes.plain}>
        {data.map((seat) => (
          <SeatRow key={seat.id} seat={seat} onCancel={() => setAsked(seat)} />
        ))}
      </ul>
      <SidePanel
        opened={asked !== undefined}
        onClose={close}
        title={
          asked === undefined
            ? ''
            : asked === 'add'
              ? t('seats.add')
              : t('seats.cancelTitle', { name: asked.employerName })
        }
      >
        {asked === 'add' && <PledgeForm batchId={batch.id} onDone={close} />}
        {typeof asked === 'object' && <CancelForm id={asked.id} onDone={close} />}
      </SidePanel>
    </section>
  )
}

function SeatRow({ seat, onCancel }: { seat: Seat; onCancel: () => void }) {
  const { t } = useTranslation('training')
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <strong>{seat.partner?.name ?? seat.employerName}</strong>
        <span>{t('seats.line', { count: seat.seats, work: seat.work })}</span>
        {seat.forDisabled > 0 && (
          <span className={classes.quiet}>{t('seats.disabled', { count: seat.forDisabled })}</span>
        )}
        {seat.evidence && <span className={classes.quiet}>{seat.evidence}</span>}
        {seat.cancelledReason && (
          <span className={classes.quiet}>{t('seats.cancelled', { reason: seat.cancelledReason })}</span>
        )}
      </span>
      {seat.can.cancel && (
        <Button variant="subtle" size="compact-sm" onClick={onCancel}>
          {t('seats.cancel')}
        </Button>
      )}
    </li>
  )
}

interface SeatValues {
  partnerId: string | null
  employerName: string
  work: string
  seats: number | ''
  forDisabled: number | ''
  evidence: string
}

function PledgeForm({ batchId, onDone }: { batchId: string; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const form = useForm<SeatValues>({
    initialValues: { partnerId: null, employerName: '', work: '', seats: '', forDisabled: 0, evidence: '' },
    validate: {
      work: (value) => (value.trim().length >= 2 ? null : t('required')),
      seats: (value) => (value === '' ? t('required') : null),
      employerName: (value, { partnerId }) => (partnerId || value.trim() ? null : t('required')),
    },
  })
  const names = ['partnerId', 'employerName', 'work', 'seats', 'forDisabled', 'evidence'] as const
  const labels = Object.fromEntries(names.map((name) => [name, t(`seats.fields.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
  const send = async (values: SeatValues) => {
    await client.training.seats.pledge({
      ...values,
      seats: Number(values.seats),
      forDisabled: Number(values.forDisabled),
      id: batchId,
    })
    onDone()
    await done(t('saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('seats.submit')} onSubmit={send}>
      <PartnerSelect {...field(form, 'partnerId', { label: labels.partnerId, optional: true })} clearable />
      {!form.values.partnerId && (
        <TextInput {...field(form, 'employerName', { label: labels.employerName })} maxLength={200} />
      )}
      <TextInput {...field(form, 'work', { label: labels.work })} maxLength={200} />
      <div className={classes.pair}>
        <NumberInput {...field(form, 'seats', { label: labels.seats })} min={1} max={2000} allowDecimal={false} />
        <NumberInput
          {...field(form, 'forDisabled', { label: labels.forDisabled, optional: true })}
          min={0}
          max={2000}
          allowDecimal={false}
        />
      </div>
      <TextInput
        {...field(form, 'evidence', { label: labels.evidence, help: t('seats.fields.evidenceHelp'), optional: true })}
        maxLength={500}
      />
    </Form>
  )
}

function CancelForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length >= 3 ? null : t('reasonShort')) },
  })
  const send = async ({ reason }: { reason: string }) => {
    await client.training.seats.cancel({ id, reason })
    onDone()
    await done(t('saved'))
  }
  return (
    <Form form={form} labels={{ reason: t('reason') }} submit={t('seats.submitCancel')} onSubmit={send}>
      <Textarea {...field(form, 'reason', { label: t('reason') })} autosize minRows={2} maxLength={500} />
    </Form>
  )
}
