import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'

export const PARTNER_KINDS = [
  'community',
  'business',
  'university',
  'cooperative',
  'foundation',
  'alms_fund',
  'media',
  'person',
  'other',
] as const
export const FORMS = ['money', 'goods', 'labour', 'place', 'knowledge', 'jobs'] as const

/** The region and its districts as options; villages too where a form asks for them. */
export function useAreas(withVillages = false) {
  const { data } = useQuery(api.places.tree.queryOptions({ staleTime: 300_000 }))
  if (!data) return { region: '', options: [] }
  const options = [
    { value: data.root.code, label: data.root.fullName },
    ...data.branches.flatMap((branch) => [
      { value: branch.code, label: branch.fullName },
      ...(withVillages
        ? branch.leaves.map(({ code, fullName }) => ({ value: code, label: `${fullName}, ${branch.name}` }))
        : []),
    ]),
  ]
  return { region: data.root.code, options }
}

export function useKindOptions() {
  const { t } = useTranslation('partners')
  return PARTNER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))
}

export function useFormOptions() {
  const { t } = useTranslation('partners')
  return FORMS.map((value) => ({ value, label: t(`form.${value}`) }))
}
