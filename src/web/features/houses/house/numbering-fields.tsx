import { Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Numbering } from '#contract/houses/steps.ts'
import { field } from '../../../ui/form/field.ts'
import classes from './house.module.css'

export interface NumberingValues {
  from: 'typed' | 'register'
  number: string
  classification: string
}

export const NO_NUMBER: NumberingValues = { from: 'typed', number: '', classification: '' }

/** What the server is told of a number. */
export const numberingOf = ({ from, number, classification }: NumberingValues): Numbering =>
  from === 'typed' ? { from, number } : { from, classification }

interface Props<P extends object> {
  readonly form: { readonly values: NumberingValues; getInputProps: (path: string) => P }
}

/** The number of a paper: typed as it stands, or the next of the office's register. */
export function NumberingFields<P extends object>({ form }: Props<P>) {
  const { t } = useTranslation('houses')
  return (
    <>
      <Radio.Group {...form.getInputProps('from')} label={t('numbering.from')}>
        <div className={classes.section}>
          <Radio value="typed" label={t('numbering.typed')} />
          <Radio value="register" label={t('numbering.register')} />
        </div>
      </Radio.Group>
      {form.values.from === 'typed' ? (
        <TextInput {...field(form, 'number', { label: t('numbering.number') })} maxLength={100} />
      ) : (
        <TextInput
          {...field(form, 'classification', {
            label: t('numbering.classification'),
            help: t('numbering.classificationHelp'),
            optional: true,
          })}
          maxLength={40}
        />
      )}
    </>
  )
}
