import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import type { Filter, FilterOption } from '../../../ui/list/filter.ts'
import type { id } from '../id.ts'
import { OUTPUTS, STATUSES } from '../view.ts'

type TargetOption = keyof (typeof id)['list']['targetOption']
const TARGETS: readonly TargetOption[] = [
  'jk:P',
  'pekka',
  'disabilitas',
  'anggota_dwp',
  'desil',
  'kondisi:lansia',
  'kondisi:balita',
  'kondisi:hamil',
  'kondisi:RTLH',
  'kondisi:pelajar',
  'umkm',
  'pekerjaan:pencari_kerja',
  'pekerjaan:petani',
]
const SLOW = { staleTime: 300_000 }

/** The filters of the activities of a year; agencies, priorities and places are asked for once. */
export function usePlanFilters(year: number, years: readonly number[]): Filter[] {
  const { t } = useTranslation('plans')
  const agencies = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, ...SLOW })).data
  const priorities = useQuery(api.plans.priorities.list.queryOptions({ input: { year }, ...SLOW })).data ?? []
  const tree = useQuery(api.places.tree.queryOptions(SLOW)).data
  const none: FilterOption = { value: 'none', label: t('list.filter.none') }
  const filters: (Filter | false)[] = [
    years.length > 1 && {
      kind: 'choice',
      name: 'year',
      label: t('list.year'),
      options: years.map((one) => ({ value: String(one), label: String(one) })),
    },
    {
      kind: 'choices',
      name: 'agency',
      label: t('list.filter.agency'),
      options: (agencies?.rows ?? []).map((one) => ({ value: one.id, label: one.shortName })),
    },
    {
      kind: 'choice',
      name: 'area',
      label: t('list.filter.area'),
      options: (tree?.branches ?? []).map((one) => ({ value: one.code, label: one.fullName })),
    },
    {
      kind: 'choices',
      name: 'target',
      label: t('list.filter.target'),
      options: TARGETS.map((value) => ({ value, label: t(`list.targetOption.${value}`) })),
    },
    {
      kind: 'choices',
      name: 'output',
      label: t('list.filter.output'),
      options: OUTPUTS.map((value) => ({ value, label: t(`output.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'quarter',
      label: t('list.filter.quarter'),
      options: [1, 2, 3, 4].map((n) => ({ value: String(n), label: t('list.filter.quarterN', { n }) })),
    },
    {
      kind: 'choices',
      name: 'status',
      label: t('list.filter.status'),
      options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    priorities.length > 0 && {
      kind: 'choice',
      name: 'priority',
      label: t('list.filter.priority'),
      options: [...priorities.map((one) => ({ value: one.id, label: one.name })), none],
    },
    { kind: 'flag', name: 'incomplete', label: t('list.filter.incomplete') },
  ]
  return filters.filter((filter) => filter !== false)
}
