import { Autocomplete, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { field } from '../../../ui/form/field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

const FUNDS = ['DAU', 'DAK', 'DBH', 'DBHCHT', 'PAD', 'APBN', 'APBD Provinsi', 'Dana Desa', 'CSR', 'Zakat', 'Swadaya']

/** What it costs, who pays, and who joins in. */
export function MoneyFields({ form }: { form: ActivityFormState }) {
  const { t } = useTranslation('plans')
  return (
    <>
      <NumberInput
        {...field(form, 'budget', { label: t('form.budget'), optional: true })}
        prefix="Rp"
        min={0}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
      />
      <Autocomplete
        {...field(form, 'fundSource', { label: t('form.fundSource'), optional: true })}
        data={FUNDS}
        maxLength={200}
      />
      <TextInput {...field(form, 'partner', { label: t('form.partner'), optional: true })} maxLength={500} />
    </>
  )
}
