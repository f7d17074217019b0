import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'

export const useAboutLabels = () => {
  const { t } = useTranslation('services')
  return { kind: t('kind'), on: t('checks.on'), purpose: t('checks.purpose') }
}

/** Checks of the fields below. */
export function useAboutRules() {
  const { t } = useTranslation('services')
  return {
    kind: (value: string | null) => (value ? null : t('checks.kindNeeded')),
    on: (value: string) => (value ? null : t('checks.onNeeded')),
    purpose: (value: string) => (value.trim().length >= 10 ? null : t('checks.purposeNeeded')),
  }
}

export function AboutFields({ form }: { form: { getInputProps: (path: string) => object } }) {
  const { t } = useTranslation('services')
  const labels = useAboutLabels()
  const kinds = useQuery(api.services.kinds.queryOptions()).data ?? []
  return (
    <>
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={kinds.filter(({ group }) => group !== 'register').map(({ code, name }) => ({ value: code, label: name }))}
        searchable
      />
      <TextInput type="date" {...field(form, 'on', { label: labels.on })} />
      <TextInput
        {...field(form, 'purpose', { label: labels.purpose, help: t('checks.purposeHelp') })}
        maxLength={300}
      />
    </>
  )
}
