import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { daysAfter } from '#contract/calendar/days.ts'
import type { Agreement } from '#contract/partners/agreements.ts'
import type { AgreementKind } from '#contract/partners/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../partners.module.css'
import { useSaved } from '../use-saved.ts'

interface AgreementFormProps {
  partnerId: string
  agreement?: Agreement
  /** A new one that follows on it: begins the day after, with numbers of its own. */
  isRenewal?: boolean
  onDone: () => void
}

/** An agreement: noted, changed, or renewed. */
export function AgreementForm({ partnerId, agreement, isRenewal = false, onDone }: AgreementFormProps) {
  const { t } = useTranslation('partners')
  const { all, ownId } = useAgencies()
  const saved = useSaved(onDone)
  const own = isRenewal ? undefined : agreement
  const required = (value: string) => (value ? null : t('required'))
  const form = useForm({
    initialValues: {
      kind: agreement?.kind ?? 'pks',
      subject: agreement?.subject ?? '',
      scope: agreement?.scope ?? '',
      ourNumber: own?.ourNumber ?? '',
      theirNumber: own?.theirNumber ?? '',
      signedOn: own?.signedOn ?? '',
      startsOn: own?.startsOn ?? (agreement?.endsOn ? daysAfter(agreement.endsOn, 1) : ''),
      endsOn: own?.endsOn ?? '',
      agencyIds: agreement?.agencies.map(({ id }) => id) ?? (ownId ? [ownId] : []),
    },
    validate: {
      subject: (value) => (value.trim().length > 2 ? null : t('reasonShort')),
      signedOn: required,
      startsOn: required,
      endsOn: (value, { startsOn }) => (value && value < startsOn ? t('endsBeforeStart') : null),
    },
  })
  const labels = {
    kind: t('agreement.kind'),
    subject: t('agreement.subject'),
    scope: t('agreement.scope'),
    ourNumber: t('agreement.ourNumber'),
    theirNumber: t('agreement.theirNumber'),
    signedOn: t('agreement.signedOn'),
    startsOn: t('startsOn'),
    endsOn: t('endsOn'),
    agencyIds: t('agreement.agencies'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={isRenewal ? t('agreement.renew') : t('save')}
      onSubmit={async ({ kind, endsOn, ...values }) => {
        const fields = { ...values, kind: kind as AgreementKind, endsOn: endsOn || null }
        if (!agreement) await client.partners.agreements.add({ id: partnerId, ...fields })
        else if (isRenewal) await client.partners.agreements.renew({ id: agreement.id, ...fields })
        else await client.partners.agreements.edit({ id: agreement.id, version: agreement.version, ...fields })
        await saved()
      }}
    >
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={(['kb', 'pks', 'other'] as const).map((value) => ({ value, label: t(`agreementKind.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'subject', { label: labels.subject })} maxLength={500} />
      <Textarea
        {...field(form, 'scope', { label: labels.scope, optional: true })}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <TextInput {...field(form, 'ourNumber', { label: labels.ourNumber, optional: true })} maxLength={120} />
      <TextInput {...field(form, 'theirNumber', { label: labels.theirNumber, optional: true })} maxLength={120} />
      <TextInput {...field(form, 'signedOn', { label: labels.signedOn })} type="date" />
      <div className={classes.pair}>
        <TextInput {...field(form, 'startsOn', { label: labels.startsOn })} type="date" />
        <TextInput {...field(form, 'endsOn', { label: labels.endsOn, optional: true })} type="date" />
      </div>
      <MultiSelect
        {...field(form, 'agencyIds', { label: labels.agencyIds, help: t('agreement.agenciesHelp'), optional: true })}
        data={all}
        searchable
      />
    </Form>
  )
}
