import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import type { Filter } from '../../../ui/list/filter.ts'
import { GIVER_KINDS, MISSING, STATES } from './view.ts'
import { mapQuery } from './view-data.ts'

/** The filters of list and board; the board shows every state by itself. */
export function useHouseFilters(year: number, { withState }: { withState: boolean }): Filter[] {
  const { t } = useTranslation('houses')
  const { data: map } = useQuery(mapQuery(year))
  const { data: agencies } = useQuery(
    api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }),
  )
  const flag = (name: 'gap' | 'late' | 'doubtful' | 'conflicting'): Filter => ({
    kind: 'flag',
    name,
    label: t(`views.filter.${name}`),
  })
  return [
    ...(withState
      ? [
          {
            kind: 'choices' as const,
            name: 'state',
            label: t('views.filter.state'),
            options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]
      : []),
    {
      kind: 'choice',
      name: 'district',
      label: t('views.filter.district'),
      options: (map?.districts ?? []).map(({ areaCode, name }) => ({ value: areaCode, label: name })),
    },
    {
      kind: 'choices',
      name: 'agency',
      label: t('views.filter.agency'),
      options: (agencies?.rows ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })),
    },
    {
      kind: 'choices',
      name: 'giver',
      label: t('views.filter.giver'),
      options: GIVER_KINDS.map((value) => ({ value, label: t(`giverKind.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'missing',
      label: t('views.filter.missing'),
      options: MISSING.map((value) => ({
        value,
        label: value === 'any' ? t('views.filter.missingAny') : t('views.filter.missingAt', { stage: value }),
      })),
    },
    flag('late'),
    flag('gap'),
    flag('doubtful'),
    flag('conflicting'),
  ]
}
