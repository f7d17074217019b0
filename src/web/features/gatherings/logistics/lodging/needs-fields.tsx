import { Checkbox, Textarea } from '@mantine/core'
import type { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Need, NeedsInput } from '#contract/gatherings/logistics/lodging.ts'
import { field } from '../../../../ui/form/field.ts'
import classes from '../../gatherings.module.css'

const NEEDS: Need[] = ['wheelchair', 'ground_floor', 'pregnant', 'elderly', 'breastfeeding']

/** The names of the fields, for a form's summary. */
export function useNeedsLabels() {
  const { t } = useTranslation('gatherings')
  return { needs: t('logistics.needs.needs'), diet: t('logistics.needs.diet'), health: t('logistics.needs.health') }
}

/** Needs of the bed, food, health: the same for whoever writes them. */
export function NeedsFields({ form }: { form: ReturnType<typeof useForm<NeedsInput>> }) {
  const { t } = useTranslation('gatherings')
  const labels = useNeedsLabels()
  const optional = true
  return (
    <>
      <Checkbox.Group {...form.getInputProps('needs')} label={labels.needs}>
        <div className={classes.plain}>
          {NEEDS.map((need) => (
            <Checkbox key={need} value={need} label={t(`logistics.needs.need.${need}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea {...field(form, 'diet', { label: labels.diet, optional })} autosize minRows={2} maxLength={1000} />
      <Textarea
        {...field(form, 'health', { label: labels.health, optional, help: t('logistics.needs.healthHelp') })}
        autosize
        minRows={3}
        maxLength={2000}
      />
    </>
  )
}
