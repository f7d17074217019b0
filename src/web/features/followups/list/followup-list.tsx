import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import type { Patch } from '../../../lib/address.ts'
import { followupsAddress, synergyAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { FollowupState } from '../followup-state.tsx'
import { OwnerLine } from '../owner-text.tsx'
import { type FollowupAddress, followupsInput, isFiltered, WITHOUT_FILTERS } from '../view.ts'

function useColumns(): Column<Followup>[] {
  const { t } = useTranslation('followups')
  return [
    { id: 'what', name: t('what'), cell: (row) => row.what, width: 320 },
    { id: 'kind', name: t('kindLabel'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'owner', name: t('owner'), cell: (row) => <OwnerLine followup={row} />, width: 200 },
    { id: 'dueOn', name: t('due'), cell: (row) => <DayText value={row.dueOn} short />, sortable: true },
    { id: 'state', name: t('state'), cell: (row) => <FollowupState followup={row} /> },
    { id: 'source', name: t('source'), cell: (row) => row.source.title, width: 240, hidden: true },
    {
      id: 'createdAt',
      name: t('made'),
      cell: (row) => <DayText value={row.createdAt.slice(0, 10)} short />,
      sortable: true,
      hidden: true,
    },
  ]
}

interface FollowupListProps {
  view: FollowupAddress
  onView: (patch: Patch<FollowupAddress>) => void
}

/** What is owed as a list, to compare and to sort. */
export function FollowupList({ view, onView }: FollowupListProps) {
  const { t } = useTranslation('followups')
  const query = useQuery({
    ...api.followups.list.queryOptions({ input: followupsInput(view) }),
    placeholderData: keepPreviousData,
  })
  return (
    <DataTable
      label={t('label')}
      columns={useColumns()}
      query={query}
      rowId={(row) => row.id}
      rowName={(row) => row.what}
      rowTo={(row) => followupsAddress({ ...view, id: row.id })}
      address={view}
      onAddress={onView as DataTableProps<Followup>['onAddress']}
      empty={
        <EmptyState
          title={t('empty')}
          action={
            <Button component={Link} to={synergyAddress()} variant="default">
              {t('toSynergy')}
            </Button>
          }
        >
          {t('emptyWhy')}
        </EmptyState>
      }
      {...(isFiltered(view) && { emptyFiltered: <NothingMatches onClear={() => onView(WITHOUT_FILTERS)} /> })}
    />
  )
}
