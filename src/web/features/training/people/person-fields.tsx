import { Checkbox, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Disability } from '#contract/training/shapes.ts'
import { field } from '../../../ui/form/field.ts'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'
import { DISABILITIES } from '../view.ts'

export interface SupportValues {
  education: string
  disabilities: string[]
  needs: string[]
  needsNote: string
}

export const disabilitiesOf = (values: readonly string[]): Disability[] =>
  DISABILITIES.filter((kind) => values.includes(kind))

interface SupportFieldsProps {
  form: { getInputProps: (path: string) => object }
}

/** Education, kinds of disability and what is needed to take part. */
export function SupportFields({ form }: SupportFieldsProps) {
  const { t } = useTranslation('training')
  const { needs } = useChoices()
  return (
    <>
      <TextInput
        {...field(form, 'education', { label: t('person.fields.education'), optional: true })}
        maxLength={100}
      />
      <Checkbox.Group {...form.getInputProps('disabilities')} label={t('person.fields.disabilities')}>
        <div className={classes.pair}>
          {DISABILITIES.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`person.disability.${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <MultiSelect
        {...field(form, 'needs', { label: t('person.fields.needs'), optional: true })}
        data={needs}
        clearable
      />
      <Textarea
        {...field(form, 'needsNote', { label: t('person.fields.needsNote'), optional: true })}
        autosize
        minRows={1}
        maxLength={500}
      />
    </>
  )
}
