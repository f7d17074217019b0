import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '#contract/people/shapes.ts'
import { Num } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { LifeBadge } from '../person/life-badge.tsx'

/** The columns of the list; how many agencies know somebody is the coordinator's to see. */
export function usePeopleColumns(seesAgencies: boolean): Column<PersonRow>[] {
  const { t } = useTranslation('people')
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('name'),
        sortable: true,
        width: 240,
        cell: ({ name, state }) => (
          <>
            {name} <LifeBadge state={state} />
          </>
        ),
      },
      { id: 'sex', name: t('sex'), cell: ({ sex }) => (sex ? t(`sexOf.${sex}`) : '–') },
      { id: 'age', name: t('age'), align: 'end', cell: ({ age }) => <Num value={age} /> },
      { id: 'village', name: t('village'), cell: ({ village }) => village?.name ?? '–' },
      { id: 'district', name: t('district'), cell: ({ district }) => district?.name ?? '–' },
      ...(seesAgencies
        ? [
            {
              id: 'agencies',
              name: t('agencies'),
              align: 'end' as const,
              sortable: true,
              cell: ({ agencies }: PersonRow) => <Num value={agencies} />,
            },
          ]
        : []),
      { id: 'records', name: t('recordCount'), align: 'end', cell: ({ records }) => <Num value={records} /> },
    ],
    [t, seesAgencies],
  )
}
