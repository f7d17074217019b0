import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { AUDIENCES } from './view.ts'

const KEEP = 300_000

/** Fields, needs and audiences as options of a form, and the words of a code. */
export function useChoices() {
  const { t } = useTranslation('training')
  const { data } = useQuery(api.training.courses.choices.queryOptions({ staleTime: KEEP }))
  const language = currentLanguage()
  const options = (rows: readonly { code: string; id: string; en: string }[] = []) =>
    rows.map((row) => ({ value: row.code, label: row[language] }))
  const fields = options(data?.fields)
  const needs = options(data?.needs)
  const words = new Map([...fields, ...needs].map(({ value, label }) => [value, label]))
  return {
    fields,
    needs,
    audiences: AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) })),
    nameOf: (code: string) => words.get(code) ?? code,
    provideOf: (code: string) => {
      const need = data?.needs.find((one) => one.code === code)
      return need ? (language === 'id' ? need.provideId : need.provideEn) : ''
    },
    mayCreate: data?.can.create ?? false,
  }
}

/** The districts of the region with their villages, as options of fields. */
export function useDistricts() {
  const { data } = useQuery(api.places.tree.queryOptions({ staleTime: KEEP }))
  const branches = data?.branches ?? []
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name })
  return {
    districts: branches.map(option),
    villagesOf: (district: string | null) => branches.find(({ code }) => code === district)?.leaves.map(option) ?? [],
  }
}
