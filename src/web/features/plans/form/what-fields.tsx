import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { api } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { OUTPUTS } from '../view.ts'
import { optionalField } from './optional-field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

/** Whose activity it is, what it is called, and what people get from it. */
export function WhatFields({ form, year }: { form: ActivityFormState; year: number }) {
  const { t } = useTranslation('plans')
  const { all, own } = useAgencies()
  const { agencyId } = form.values
  const { data: programmes } = useQuery({
    ...api.plans.programmes.list.queryOptions({ input: { year, agencyId, pageSize: 200 } }),
    enabled: agencyId !== '',
  })
  const options = (programmes?.rows ?? []).map(({ id, code, name }) => ({
    value: id,
    label: [code, name].filter(Boolean).join(' '),
  }))
  return (
    <>
      <TextInput {...field(form, 'name', { label: t('form.needed', { label: t('form.name') }) })} maxLength={500} />
      <Select
        {...field(form, 'agencyId', { label: t('form.needed', { label: t('form.agency') }) })}
        data={own}
        onChange={(id) => form.setValues({ agencyId: id ?? '', programmeId: '' })}
        searchable
        allowDeselect={false}
      />
      <MultiSelect
        {...optionalField(form, 'supportAgencyIds', {
          label: t('form.supporters'),
          help: t('form.supportersHelp'),
        })}
        data={all.filter(({ value }) => value !== agencyId)}
        searchable
        clearable
      />
      {options.length > 0 && (
        <Select
          {...optionalField(form, 'programmeId', { label: t('form.programme'), help: t('form.programmeHelp') })}
          data={options}
          value={form.values.programmeId || null}
          onChange={(id) => form.setFieldValue('programmeId', id ?? '')}
          searchable
          clearable
        />
      )}
      <Textarea
        {...optionalField(form, 'purpose', { label: t('form.purpose'), help: t('form.purposeHelp') })}
        autosize
        minRows={3}
        maxLength={4000}
      />
      <Select
        {...optionalField(form, 'outputKind', { label: t('form.outputKind') })}
        data={OUTPUTS.map((value) => ({ value, label: t(`output.${value}`) }))}
        value={form.values.outputKind || null}
        onChange={(kind) => form.setFieldValue('outputKind', OUTPUTS.find((one) => one === kind) ?? '')}
        clearable
      />
      {form.values.outputKind === 'pelatihan' && (
        <TextInput
          {...optionalField(form, 'skillField', {
            label: t('form.skillField'),
            help: t('form.skillFieldHelp'),
          })}
          maxLength={200}
        />
      )}
    </>
  )
}
