import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api } from '../../../lib/api.ts'
import { formatMonth } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
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
      <Select
        {...field(form, 'on', { label: labels.on, help: t('checks.onHelp') })}
        data={useMonths().map((day) => ({ value: day, label: formatMonth(day, currentLanguage()) }))}
        allowDeselect={false}
      />
      <TextInput
        {...field(form, 'purpose', { label: labels.purpose, help: t('checks.purposeHelp') })}
        maxLength={300}
      />
    </>
  )
}

/** Today for this month, and the first day of each of the next ones that may be asked about. */
function useMonths(): string[] {
  const today = useToday()
  const ahead = useQuery(api.services.checks.settings.queryOptions()).data?.limits.monthsAhead ?? 0
  const [year = 0, month = 0] = today.split('-').map(Number)
  const firsts = Array.from({ length: ahead }, (_, at) => new Date(Date.UTC(year, month + at, 1)))
  return [today, ...firsts.map((date) => date.toISOString().slice(0, 10))]
}
