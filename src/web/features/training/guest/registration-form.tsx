import { Checkbox, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { OpenBatch } from '#contract/training/registration.ts'
import { client } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { disabilitiesOf } from '../people/person-fields.tsx'
import classes from '../training.module.css'
import { DISABILITIES } from '../view.ts'

interface Values {
  name: string
  sex: string
  birthDate: string
  nik: string
  phone: string
  districtCode: string | null
  villageCode: string | null
  address: string
  education: string
  disabilities: string[]
  needs: string[]
  needsNote: string
  consents: boolean
}

const EMPTY: Values = {
  ...{ name: '', sex: '', birthDate: '', nik: '', phone: '', districtCode: null, villageCode: null, address: '' },
  ...{ education: '', disabilities: [], needs: [], needsNote: '', consents: false },
}

/** What a long group of boxes is for is said before it. */
const HELP_FIRST: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input']

const EDUCATIONS = ['SD', 'SMP', 'SMA/SMK', 'D1–D3', 'D4/S1', 'S2']

interface RegistrationFormProps {
  batch: OpenBatch
  token: string
  onReceived: (receipt: string) => void
}

/** The answers of whoever registers; what is typed stays on the screen when sending fails. */
export function RegistrationForm({ batch, token, onReceived }: RegistrationFormProps) {
  const { t } = useTranslation('training')
  const language = currentLanguage()
  const needed = (value: string | null) => (value ? null : t('required'))
  const form = useForm<Values>({
    initialValues: EMPTY,
    validate: {
      name: (value) => (value.trim().length >= 2 ? null : t('required')),
      sex: needed,
      birthDate: needed,
      phone: (value) => (value.trim() ? null : t('required')),
      districtCode: needed,
      villageCode: needed,
      consents: (value) => (value ? null : t('guest.consentMissing')),
    },
  })
  const labels = {
    ...{ name: t('guest.name'), sex: t('guest.sex'), birthDate: t('guest.birthDate'), nik: t('guest.nik') },
    ...{ phone: t('guest.phone'), districtCode: t('guest.district'), villageCode: t('guest.village') },
    ...{ address: t('guest.address'), education: t('guest.education'), needsNote: t('guest.needsNote') },
    consents: t('guest.consentShort'),
  }
  const villages = batch.districts.find(({ code }) => code === form.values.districtCode)?.villages ?? []
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name })
  const send = async ({ districtCode: _, villageCode, ...values }: Values) => {
    const { receipt } = await client.training.registration.register({
      ...values,
      token,
      // `guest.consent` says so.
      namesLedger: true,
      villageCode: villageCode ?? '',
      sex: values.sex === 'L' ? 'L' : 'P',
      disabilities: disabilitiesOf(values.disabilities),
    })
    onReceived(receipt)
  }
  return (
    <section className={classes.section}>
      <h2>{t('guest.form')}</h2>
      <Form form={form} labels={labels} submit={t('guest.send')} onSubmit={send}>
        <TextInput
          {...field(form, 'name', { label: labels.name, help: t('guest.nameHelp') })}
          autoComplete="name"
          maxLength={200}
        />
        <Radio.Group {...form.getInputProps('sex')} label={labels.sex}>
          <div className={classes.deeds}>
            {(['P', 'L'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`guest.${value}`)} {...(value === 'P' && { id: 'sex' })} />
            ))}
          </div>
        </Radio.Group>
        <TextInput type="date" {...field(form, 'birthDate', { label: labels.birthDate })} autoComplete="bday" />
        <TextInput
          {...field(form, 'nik', { label: labels.nik, help: t('guest.nikHelp'), optional: true })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
        />
        <TextInput
          type="tel"
          {...field(form, 'phone', { label: labels.phone, help: t('guest.phoneHelp') })}
          autoComplete="tel"
          maxLength={21}
        />
        <Select
          {...field(form, 'districtCode', { label: labels.districtCode })}
          data={batch.districts.map(option)}
          searchable
          onChange={(code) => form.setValues({ districtCode: code, villageCode: null })}
        />
        <Select
          {...field(form, 'villageCode', { label: labels.villageCode })}
          data={villages.map(option)}
          disabled={!form.values.districtCode}
          searchable
        />
        <TextInput
          {...field(form, 'address', { label: labels.address, optional: true })}
          autoComplete="street-address"
          maxLength={300}
        />
        <Select
          {...field(form, 'education', { label: labels.education, optional: true })}
          data={EDUCATIONS}
          clearable={form.values.education !== ''}
        />
        <Checkbox.Group
          {...form.getInputProps('disabilities')}
          label={t('guest.disability')}
          description={t('guest.disabilityHelp')}
          inputWrapperOrder={HELP_FIRST}
        >
          <div className={classes.pair}>
            {DISABILITIES.map((kind) => (
              <Checkbox
                key={kind}
                value={kind}
                label={t(`person.disability.${kind}`)}
                description={t(`guest.kinds.${kind}`)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          {...form.getInputProps('needs')}
          label={t('guest.needs')}
          description={t('guest.needsHelp')}
          inputWrapperOrder={HELP_FIRST}
        >
          <div className={classes.section}>
            {batch.needs.map((need) => (
              <Checkbox key={need.code} value={need.code} label={need[language]} />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          {...field(form, 'needsNote', { label: labels.needsNote, optional: true })}
          autosize
          minRows={1}
          maxLength={500}
        />
        <Checkbox
          {...form.getInputProps('consents', { type: 'checkbox' })}
          id="consents"
          label={t('guest.consent', { agency: batch.agency })}
        />
      </Form>
    </section>
  )
}
