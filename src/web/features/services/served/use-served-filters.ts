import { useTranslation } from 'react-i18next'
import type { ServedSummary } from '#contract/services/overview.ts'
import type { Filter } from '../../../ui/list/filter.ts'
import { WHOM } from '../view.ts'

/** The filters of the people: only what stands in the lists that one may see. */
export function useServedFilters({ agencies, kinds, districts, can }: ServedSummary): Filter[] {
  const { t } = useTranslation('services')
  const whom = can.readAll ? WHOM : (['served', 'repeated', 'proposed', 'all'] as const)
  return [
    {
      kind: 'choice',
      name: 'who',
      label: t('whom'),
      options: whom.filter((value) => value !== 'served').map((value) => ({ value, label: t(`who.${value}`) })),
    },
    ...(can.readAll
      ? [
          {
            kind: 'choices' as const,
            name: 'agency',
            label: t('agency'),
            options: agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
          },
        ]
      : []),
    {
      kind: 'choices',
      name: 'kind',
      label: t('kind'),
      options: kinds.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      kind: 'choice',
      name: 'district',
      label: t('district'),
      options: [
        ...districts.map(({ code, name }) => ({ value: code, label: name })),
        { value: 'none', label: t('nowhere') },
      ],
    },
    {
      kind: 'choice',
      name: 'sex',
      label: t('sexLabel'),
      options: (['P', 'L', 'none'] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
    },
    {
      kind: 'choices',
      name: 'decile',
      label: t('decile'),
      options: Array.from({ length: 11 }, (_, at) => ({
        value: String(at),
        label: at === 0 ? t('decileNone') : t('decileOf', { decile: at }),
      })),
    },
  ]
}
