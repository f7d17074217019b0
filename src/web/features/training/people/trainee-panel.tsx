import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaterAnswer } from '#contract/training/later-answers.ts'
import type { Trainee } from '#contract/training/trainees.ts'
import { api, client } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { TraineeStateBadge } from '../state-badges.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import { LaterAnswers } from './later-answers.tsx'
import { disabilitiesOf, SupportFields, type SupportValues } from './person-fields.tsx'
import { RevealPart } from './reveal-part.tsx'
import { Warnings } from './warnings.tsx'

const DEEDS = ['admit', 'refuse', 'reconsider', 'withdraw', 'dropOut'] as const
type Deed = (typeof DEEDS)[number]

/** One person of a batch: who they are, what they need, the decision on them. */
export function TraineePanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('training')
  const query = useQuery({
    ...api.training.trainees.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
  })
  const { data: trainee } = query
  return (
    <SidePanel opened={id !== undefined} onClose={onClose} title={trainee?.name ?? t('person.open')}>
      {query.error && <ErrorState title={t('failed')} error={query.error} onRetry={() => void query.refetch()} />}
      {id !== undefined && query.isPending && <LoadingRows rows={6} />}
      {trainee && <Person key={`${trainee.id} ${trainee.version}`} trainee={trainee} />}
    </SidePanel>
  )
}

function Person({ trainee }: { trainee: Trainee & { laterAnswers: LaterAnswer[] } }) {
  const { t } = useTranslation('training')
  const { can } = trainee
  const [deed, setDeed] = useState<Deed>()
  const { doIt } = useDeed()
  // Nothing speaks against it: no reason is asked.
  const begin = (one: Deed) =>
    one === 'admit' && trainee.warnings.length === 0
      ? void doIt(async () => {
          await client.training.trainees.admit({ id: trainee.id, version: trainee.version, reason: '' })
          return t('person.done.admit')
        })
      : setDeed(one)
  const lives = [trainee.address, trainee.village?.name, trainee.district?.name].filter(Boolean).join(', ')
  return (
    <div className={classes.sections}>
      <div className={classes.section}>
        <span className={classes.badges}>
          <TraineeStateBadge state={trainee.state} />
          <Warnings warnings={trainee.warnings} />
        </span>
        {trainee.stateReason && <p>{trainee.stateReason}</p>}
        <p>
          {[t(`person.sexOf.${trainee.sex}`), trainee.age !== null && t('person.age', { count: trainee.age }), lives]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {trainee.decile !== null && (
          <p className={classes.quiet}>{t('person.decile', { decile: trainee.decile, asOf: trainee.decileAsOf })}</p>
        )}
        {trainee.receipt && <p className={classes.quiet}>{`${t('person.receipt')}: ${trainee.receipt}`}</p>}
        <RevealPart trainee={trainee} />
      </div>
      <div className={classes.section}>
        <div className={classes.deeds}>
          {DEEDS.filter((one) => can[one]).map((one) => (
            <Button key={one} variant={one === 'admit' ? 'filled' : 'default'} onClick={() => begin(one)}>
              {t(`person.deed.${one}`)}
            </Button>
          ))}
        </div>
        {deed && can[deed] && <DeedForm key={deed} trainee={trainee} deed={deed} onDone={() => setDeed(undefined)} />}
      </div>
      <LaterAnswers trainee={trainee} answers={trainee.laterAnswers} />
      {can.edit && <EditForm trainee={trainee} />}
    </div>
  )
}

/** To admit needs no reason, unless something speaks against it; everything else is said why. */
function DeedForm({ trainee, deed, onDone }: { trainee: Trainee; deed: Deed; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const isAdmission = deed === 'admit'
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (isAdmission || value.trim().length >= 3 ? null : t('reasonShort')) },
  })
  const send = async ({ reason }: { reason: string }) => {
    await client.training.trainees[deed]({ id: trainee.id, version: trainee.version, reason })
    onDone()
    await done(t(`person.done.${deed}`))
  }
  const label = isAdmission ? t('person.admitReason') : t('reason')
  return (
    <Form form={form} labels={{ reason: label }} submit={t(`person.deed.${deed}`)} onSubmit={send}>
      <Textarea
        {...field(form, 'reason', {
          label,
          optional: isAdmission,
          ...(isAdmission && { help: t('person.admitReasonHelp') }),
        })}
        autosize
        minRows={2}
        maxLength={500}
      />
    </Form>
  )
}

function EditForm({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const form = useForm<SupportValues & { phone: string }>({
    initialValues: {
      education: trainee.education,
      disabilities: [...trainee.disabilities],
      needs: [...trainee.needs],
      needsNote: trainee.needsNote,
      phone: '',
    },
  })
  const send = async ({ phone, disabilities, ...values }: SupportValues & { phone: string }) => {
    const { id, version } = trainee
    await client.training.trainees.edit({
      ...values,
      id,
      version,
      phone: phone || null,
      disabilities: disabilitiesOf(disabilities),
    })
    await done(t('saved'))
  }
  const labels = {
    education: t('person.fields.education'),
    needs: t('person.fields.needs'),
    phone: t('person.fields.phone'),
  }
  return (
    <section className={classes.section}>
      <h2>{t('person.editTitle')}</h2>
      <Form form={form} labels={labels} submit={t('person.edit')} onSubmit={send}>
        <SupportFields form={form} />
        <TextInput
          type="tel"
          {...field(form, 'phone', { label: labels.phone, help: t('person.fields.phoneHelp'), optional: true })}
          maxLength={21}
        />
      </Form>
    </section>
  )
}
