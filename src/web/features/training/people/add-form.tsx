import { Radio, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../training.module.css'
import { useDistricts } from '../use-choices.ts'
import { useDeed } from '../use-deed.ts'
import { disabilitiesOf, SupportFields, type SupportValues } from './person-fields.tsx'

interface PersonValues extends SupportValues {
  name: string
  sex: string
  birthDate: string
  nik: string
  phone: string
  address: string
  districtCode: string | null
  villageCode: string | null
}

const EMPTY: PersonValues = {
  ...{ name: '', sex: '', birthDate: '', nik: '', phone: '', address: '', districtCode: null, villageCode: null },
  ...{ education: '', disabilities: [], needs: [], needsNote: '' },
}

/** Somebody who registers at the counter. */
export function AddForm({ batchId, onDone }: { batchId: string; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { districts, villagesOf } = useDistricts()
  const { done } = useDeed()
  const form = useForm<PersonValues>({
    initialValues: EMPTY,
    validate: {
      name: (value) => (value.trim().length >= 2 ? null : t('required')),
      sex: (value) => (value ? null : t('required')),
    },
  })
  const names = [
    'name',
    'sex',
    'birthDate',
    'nik',
    'phone',
    'address',
    'villageCode',
    'education',
    'needs',
    'needsNote',
  ] as const
  const labels = Object.fromEntries(names.map((name) => [name, t(`person.fields.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
  const send = async ({ districtCode: _, ...values }: PersonValues) => {
    await client.training.trainees.add({
      ...values,
      batchId,
      sex: values.sex === 'L' ? 'L' : 'P',
      birthDate: values.birthDate || null,
      disabilities: disabilitiesOf(values.disabilities),
    })
    onDone()
    await done(t('saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('person.byHand')} onSubmit={send}>
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={200} />
      <Radio.Group {...form.getInputProps('sex')} label={labels.sex}>
        <div className={classes.deeds}>
          {(['P', 'L'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`person.sexOf.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput type="date" {...field(form, 'birthDate', { label: labels.birthDate, optional: true })} />
      <TextInput {...field(form, 'nik', { label: labels.nik, optional: true })} inputMode="numeric" maxLength={30} />
      <TextInput type="tel" {...field(form, 'phone', { label: labels.phone, optional: true })} maxLength={21} />
      <Select
        {...field(form, 'districtCode', { label: t('person.fields.districtCode'), optional: true })}
        data={districts}
        searchable
        clearable
        onChange={(code) => form.setValues({ districtCode: code, villageCode: null })}
      />
      <Select
        {...field(form, 'villageCode', { label: labels.villageCode, optional: true })}
        data={villagesOf(form.values.districtCode)}
        disabled={!form.values.districtCode}
        searchable
        clearable
      />
      <TextInput {...field(form, 'address', { label: labels.address, optional: true })} maxLength={300} />
      <SupportFields form={form} />
    </Form>
  )
}
