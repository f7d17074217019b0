import { NativeSelect, NumberInput, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutcomeWork } from '#contract/training/results/graduates.ts'
import { field } from '../../../ui/form/field.ts'
import own from '../training.module.css'

export type Status = OutcomeWork['status']
const EMPLOYED: readonly Status[] = ['formal', 'informal', 'internship']
const OCCUPIED: readonly Status[] = [...EMPLOYED, 'own_business']

/** What is asked of somebody's work, as a form holds it: everything as text. */
export interface WorkValues {
  status: Status | ''
  employerName: string
  partnerId: string | null
  work: string
  workingSince: string
  monthlyIncome: number | string
  hasBusinessNumber: string
}

export const emptyWork = (from?: Partial<OutcomeWork> | null): WorkValues => ({
  status: from?.status === 'unreachable' ? '' : (from?.status ?? ''),
  employerName: from?.employerName ?? '',
  partnerId: from?.partnerId ?? null,
  work: from?.work ?? '',
  workingSince: from?.workingSince ?? '',
  monthlyIncome: from?.monthlyIncome ?? '',
  hasBusinessNumber: from?.hasBusinessNumber == null ? '' : from.hasBusinessNumber ? 'yes' : 'no',
})

/** The same as the server takes it. */
export const toWork = (values: WorkValues): OutcomeWork => ({
  status: values.status === '' ? 'not_yet' : values.status,
  employerName: values.employerName,
  partnerId: values.partnerId,
  work: values.work,
  workingSince: values.workingSince || null,
  monthlyIncome: values.monthlyIncome === '' ? null : Number(values.monthlyIncome),
  hasBusinessNumber: values.hasBusinessNumber === '' ? null : values.hasBusinessNumber === 'yes',
})

type FormLike = Parameters<typeof field>[0] & { readonly values: WorkValues }

/** At most five questions, the first of which decides which others are asked. One hand, one column. */
export function WorkFields({ form, statuses }: { form: FormLike; statuses: readonly Status[] }) {
  const { t } = useTranslation('training')
  const { status } = form.values
  const is = (some: readonly Status[]) => status !== '' && some.includes(status)
  const props = form.getInputProps('status') as { error?: string }
  return (
    <>
      <Radio.Group {...props} label={t('results.form.status')} id="status" required={false}>
        <div className={own.plain}>
          {statuses.map((one) => (
            <Radio key={one} value={one} label={t(`results.status.${one}`)} size="md" />
          ))}
        </div>
      </Radio.Group>
      {is(EMPLOYED) && (
        <TextInput
          {...field(form, 'employerName', { label: t('results.form.employer'), optional: true })}
          maxLength={200}
        />
      )}
      {(is(OCCUPIED) || status === 'school') && (
        <TextInput
          {...field(form, 'work', {
            label: status === 'school' ? t('results.form.study') : t('results.form.work'),
            optional: true,
          })}
          maxLength={200}
        />
      )}
      {is(OCCUPIED) && (
        <>
          <TextInput {...field(form, 'workingSince', { label: t('results.form.since'), optional: true })} type="date" />
          <NumberInput
            {...field(form, 'monthlyIncome', {
              label: t('results.form.income'),
              help: t('results.form.incomeHelp'),
              optional: true,
            })}
            inputMode="numeric"
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator="."
            decimalSeparator=","
            hideControls
          />
        </>
      )}
      {status === 'own_business' && (
        <NativeSelect
          {...field(form, 'hasBusinessNumber', { label: t('results.form.business'), optional: true })}
          data={[
            { value: '', label: t('results.form.unsaid') },
            { value: 'yes', label: t('results.form.yes') },
            { value: 'no', label: t('results.form.no') },
          ]}
        />
      )}
    </>
  )
}

export function useWorkLabels(): Record<string, string> {
  const { t } = useTranslation('training')
  return {
    status: t('results.form.status'),
    employerName: t('results.form.employer'),
    work: t('results.form.work'),
    workingSince: t('results.form.since'),
    monthlyIncome: t('results.form.income'),
    hasBusinessNumber: t('results.form.business'),
  }
}
