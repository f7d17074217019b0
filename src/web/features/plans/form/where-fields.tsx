import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AreaField } from './area-field.tsx'
import classes from './form.module.css'
import { optionalField } from './optional-field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

/** Where the recipients live, where it is held, and from when to when. */
export function WhereFields({ form, year }: { form: ActivityFormState; year: number }) {
  const { t } = useTranslation('plans')
  const days = { min: `${year - 1}-01-01`, max: `${year + 2}-12-31` }
  return (
    <>
      <AreaField form={form} />
      <TextInput
        {...optionalField(form, 'areaText', { label: t('form.areaText'), help: t('form.areaTextHelp') })}
        maxLength={500}
      />
      <div className={classes.two}>
        <TextInput {...optionalField(form, 'startsOn', { label: t('form.startsOn') })} type="date" {...days} />
        <TextInput {...optionalField(form, 'endsOn', { label: t('form.endsOn') })} type="date" {...days} />
      </div>
    </>
  )
}
