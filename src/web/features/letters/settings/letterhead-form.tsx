import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { LetterheadInput, LetterSettings } from '#contract/letters/shapes.ts'
import { client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../letters.module.css'
import { ReadOnly } from './read-only.tsx'
import { useKeepSettings } from './use-keep-settings.ts'

/** The lines of the letterhead, the paper and the typeface. */
export function LetterheadForm({ settings }: { settings: LetterSettings }) {
  const { t } = useTranslation('letters')
  const keep = useKeepSettings()
  const form = useForm<LetterheadInput>({ initialValues: settings.letterhead })
  const labels = {
    authority: t('settings.authority'),
    agency: t('settings.agencyName'),
    address: t('settings.address'),
    postalCode: t('settings.postalCode'),
    phone: t('settings.phone'),
    website: t('settings.website'),
    email: t('settings.email'),
    city: t('settings.city'),
    paper: t('settings.paperSize'),
    typeface: t('settings.typeface'),
  }
  if (!settings.can.edit)
    return (
      <ReadOnly
        rows={(
          ['authority', 'agency', 'address', 'postalCode', 'phone', 'website', 'email', 'city', 'paper'] as const
        ).map((name) => [labels[name], settings.letterhead[name]])}
      />
    )
  const send = async (values: LetterheadInput) => {
    keep(await client.letters.saveLetterhead({ agencyId: settings.agency.id, ...values }))
    await notifyDone(t('settings.saved'))
  }
  const line = (name: 'address' | 'postalCode' | 'phone' | 'website' | 'email', maxLength: number) => (
    <TextInput {...field(form, name, { label: labels[name], optional: true })} maxLength={maxLength} />
  )
  return (
    <Form form={form} labels={labels} submit={t('settings.save')} onSubmit={send}>
      <TextInput
        {...field(form, 'authority', { label: labels.authority, help: t('settings.authorityHelp'), optional: true })}
        maxLength={200}
      />
      <TextInput {...field(form, 'agency', { label: labels.agency })} maxLength={300} />
      {line('address', 300)}
      <div className={classes.pair}>
        {line('postalCode', 10)}
        {line('phone', 60)}
        {line('website', 100)}
        {line('email', 100)}
      </div>
      <TextInput {...field(form, 'city', { label: labels.city, help: t('settings.cityHelp') })} maxLength={100} />
      <div className={classes.pair}>
        <Select
          {...field(form, 'paper', { label: labels.paper })}
          data={[
            { value: 'F4', label: t('settings.f4') },
            { value: 'A4', label: t('settings.a4') },
          ]}
          allowDeselect={false}
        />
        <Select
          {...field(form, 'typeface', { label: labels.typeface })}
          data={(['times', 'bookman', 'arial'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
          allowDeselect={false}
        />
      </div>
    </Form>
  )
}
