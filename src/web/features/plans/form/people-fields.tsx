import { Autocomplete, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { field } from '../../../ui/form/field.ts'
import classes from './form.module.css'
import { splitFault } from './form-values.ts'
import { optionalField } from './optional-field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

const UNITS = ['orang', 'KK', 'rumah', 'kelompok', 'usaha', 'lembaga', 'desa', 'unit', 'bulan']
const COUNT = { min: 0, allowDecimal: false, thousandSeparator: '.', decimalSeparator: ',' } as const

/** How many, of what; of people how many women and men, or why that is not known. */
export function PeopleFields({ form }: { form: ActivityFormState }) {
  const { t } = useTranslation('plans')
  const { values } = form
  const isPeople = values.unit === 'orang' && values.expectedPeople !== ''
  const asksReason = splitFault({ ...values, splitReason: '' }) !== undefined
  return (
    <>
      <div className={classes.two}>
        <NumberInput {...optionalField(form, 'expectedPeople', { label: t('form.expected') })} {...COUNT} />
        <Autocomplete {...field(form, 'unit', { label: t('form.unit') })} data={UNITS} maxLength={30} />
      </div>
      {isPeople && (
        <div className={classes.two}>
          <NumberInput {...optionalField(form, 'expectedFemale', { label: t('form.female') })} {...COUNT} />
          <NumberInput {...optionalField(form, 'expectedMale', { label: t('form.male') })} {...COUNT} />
        </div>
      )}
      {isPeople && (asksReason || values.splitReason) && (
        <TextInput
          {...optionalField(form, 'splitReason', {
            label: t('form.splitReason'),
            help: t('form.splitReasonHelp'),
          })}
          maxLength={500}
        />
      )}
    </>
  )
}
