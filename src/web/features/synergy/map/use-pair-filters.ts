import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TARGET_CLASSES } from '#contract/overlaps/shapes.ts'
import { api } from '../../../lib/api.ts'
import type { Filter, FilterOption } from '../../../ui/list/filter.ts'

/** What can be chosen in this year: only agencies, priorities and districts that have something. */
export function useAxes(year: number | undefined) {
  const agencies = useQuery(
    api.overlaps.matrix.queryOptions({ input: { year, rows: 'agency', columns: 'targetClass' }, staleTime: 60_000 }),
  )
  const priorities = useQuery(
    api.overlaps.matrix.queryOptions({ input: { year, rows: 'priority', columns: 'district' }, staleTime: 60_000 }),
  )
  return { agencies, priorities }
}

const named = (heads: readonly { key: string; name: string }[] = []): FilterOption[] =>
  heads.map(({ key, name }) => ({ value: key, label: name }))

/** The filters of places and groups that all lists of the room share. */
export function usePlaceFilters(year: number | undefined): { agency: Filter; place: Filter[] } {
  const { t } = useTranslation('synergy')
  const { agencies, priorities } = useAxes(year)
  const rows = agencies.data?.rows.filter(({ key }) => key !== 'none')
  return {
    agency: {
      kind: 'choices',
      name: 'agency',
      label: t('list.agency'),
      options: (rows ?? []).map(({ key, shortName }) => ({ value: key, label: shortName })),
    },
    place: [
      { kind: 'choice', name: 'area', label: t('list.area'), options: named(priorities.data?.columns) },
      { kind: 'choice', name: 'priority', label: t('list.priority'), options: named(priorities.data?.rows) },
      {
        kind: 'choice',
        name: 'group',
        label: t('list.group'),
        options: TARGET_CLASSES.map((value) => ({ value, label: t(`group.${value}`) })),
      },
    ],
  }
}

/** The filters of the list of pairs. */
export function usePairFilters(year: number | undefined): Filter[] {
  const { t } = useTranslation(['synergy', 'ui'])
  const { agency, place } = usePlaceFilters(year)
  const kinds = ['duplicate', 'complementary', 'sequence_gap'] as const
  return [
    {
      kind: 'choices',
      name: 'label',
      label: t('list.kind'),
      options: kinds.map((value) => ({ value, label: t(`ui:kind.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('list.state'),
      options: [
        { value: 'reopened', label: t('list.stateReopened') },
        { value: 'decided', label: t('list.stateDecided') },
        { value: 'gone', label: t('list.stateGone') },
        { value: 'all', label: t('list.stateAll') },
      ],
    },
    agency,
    ...place,
    {
      kind: 'choice',
      name: 'due',
      label: t('list.dueFilter'),
      options: [
        { value: 'overdue', label: t('list.overdue') },
        { value: 'week', label: t('list.week') },
        { value: 'month', label: t('list.month') },
      ],
    },
  ]
}
