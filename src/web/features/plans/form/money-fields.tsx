import { Autocomplete, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { optionalField } from './optional-field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

const FUNDS = ['DAU', 'DAK', 'DBH', 'DBHCHT', 'PAD', 'APBN', 'APBD Provinsi', 'Dana Desa', 'CSR', 'Zakat', 'Swadaya']

/** What it costs, who pays, and who joins in. */
export function MoneyFields({ form }: { form: ActivityFormState }) {
  const { t } = useTranslation('plans')
  return (
    <>
      <NumberInput
        {...optionalField(form, 'budget', { label: t('form.budget') })}
        prefix="Rp"
        min={0}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
      />
      <Autocomplete
        {...optionalField(form, 'fundSource', { label: t('form.fundSource') })}
        data={FUNDS}
        maxLength={200}
      />
      <TextInput {...optionalField(form, 'partner', { label: t('form.partner') })} maxLength={500} />
    </>
  )
}
