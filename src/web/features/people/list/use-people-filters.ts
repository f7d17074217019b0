import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import type { Filter } from '../../../ui/list/filter.ts'
import { AGE_BANDS } from '../view.ts'

const SLOW = { staleTime: 300_000 }

/** The filters of the list; villages once a district is chosen. */
export function usePeopleFilters(district: string | undefined, seesAgencies: boolean): Filter[] {
  const { t } = useTranslation('people')
  const tree = useQuery(api.places.tree.queryOptions(SLOW)).data
  const villages = tree?.branches.find(({ code }) => code === district)?.leaves ?? []
  const filters: (Filter | false)[] = [
    {
      kind: 'choice',
      name: 'district',
      label: t('district'),
      options: (tree?.branches ?? []).map(({ code, name }) => ({ value: code, label: name })),
    },
    district !== undefined && {
      kind: 'choice',
      name: 'village',
      label: t('village'),
      options: villages.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      kind: 'choice',
      name: 'sex',
      label: t('sex'),
      options: (['P', 'L'] as const).map((value) => ({ value, label: t(`sexOf.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'age',
      label: t('age'),
      options: AGE_BANDS.map((value) => ({ value, label: t(`ageBand.${value}`) })),
    },
    seesAgencies && {
      kind: 'choice',
      name: 'agencies',
      label: t('agencies'),
      options: ['2', '3', '4'].map((value) => ({ value, label: t('agenciesFrom', { n: value }) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('state'),
      options: (['living', 'died', 'moved'] as const).map((value) => ({ value, label: t(`stateOf.${value}`) })),
    },
  ]
  return filters.filter((filter) => filter !== false)
}
