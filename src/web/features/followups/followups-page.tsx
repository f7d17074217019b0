import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { useAddress } from '../../lib/address.ts'
import { followupsAddress, synergyAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { StateBadge } from '../../ui/figures/badges.tsx'
import { DayText } from '../../ui/figures/values.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/data-table.tsx'
import type { Filter } from '../../ui/list/filter.ts'
import { FilterBar } from '../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../ui/list/list-props.ts'
import { NothingMatches } from '../../ui/list/nothing-matches.tsx'
import { Page } from '../../ui/page/page.tsx'
import { FollowupPanel } from './followup-panel.tsx'
import { badgeOf } from './followup-state.ts'
import { type FollowupAddress, followupsInput } from './view.ts'

function useColumns(): Column<Followup>[] {
  const { t } = useTranslation('followups')
  return [
    { id: 'what', name: t('what'), cell: (row) => row.what, width: 320 },
    { id: 'owner', name: t('owner'), cell: (row) => row.person?.name ?? row.owner.shortName },
    { id: 'dueOn', name: t('due'), cell: (row) => <DayText value={row.dueOn} short />, sortable: true },
    { id: 'state', name: t('state'), cell: (row) => <StateBadge state={badgeOf(row)} /> },
    { id: 'source', name: t('source'), cell: (row) => row.source.title, width: 240, hidden: true },
  ]
}

function useFilters(): Filter[] {
  const { t } = useTranslation('followups')
  return [
    {
      kind: 'choice',
      name: 'due',
      label: t('due'),
      options: [
        { value: 'overdue', label: t('overdue') },
        { value: 'week', label: t('dueWeek') },
        { value: 'month', label: t('dueMonth') },
      ],
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('state'),
      options: [
        { value: 'done', label: t('stateDone') },
        { value: 'dropped', label: t('stateDropped') },
        { value: 'all', label: t('stateAll') },
      ],
    },
  ]
}

/** What is owed, by whom and by when; one of them open beside the list. */
export function FollowupsPage() {
  const { t } = useTranslation('followups')
  const [view, setView] = useAddress<FollowupAddress>()
  const { agency } = useSession().actingAs
  const query = useQuery({
    ...api.followups.list.queryOptions({ input: followupsInput(view) }),
    placeholderData: keepPreviousData,
  })
  const { page: _page, pageSize: _size, id, ...list } = view
  const isFiltered = [view.due, view.state, view.scope, view.agency, view.q].some((value) => value !== undefined)
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { data } = query
  return (
    <Page
      title={t('title')}
      context={t('context')}
      figures={
        data && !view.state
          ? [
              { value: number(data.total), label: t('open'), to: followupsAddress({ scope: view.scope }) },
              {
                value: number(data.overdue),
                label: t('overdue'),
                ...(data.overdue > 0 && { tone: 'bata' as const }),
                to: followupsAddress({ scope: view.scope, due: 'overdue' }),
              },
            ]
          : []
      }
    >
      <div>
        <SegmentedControl
          aria-label={t('scope')}
          value={view.scope ?? 'all'}
          onChange={(next) => setView({ scope: next === 'all' ? undefined : (next as 'mine' | 'agency') })}
          data={[
            { value: 'all', label: t('all') },
            ...(agency ? [{ value: 'agency', label: t('agency') }] : []),
            { value: 'mine', label: t('mine') },
          ]}
        />
      </div>
      <FilterBar filters={useFilters()} address={view} onAddress={setView} searchLabel={t('search')} />
      <DataTable
        label={t('label')}
        columns={useColumns()}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.what}
        rowTo={(row) => followupsAddress({ ...list, page: view.page, id: row.id })}
        address={view}
        onAddress={setView as DataTableProps<Followup>['onAddress']}
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
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() =>
                setView({ due: undefined, state: undefined, scope: undefined, agency: undefined, q: undefined })
              }
            />
          ),
        })}
      />
      <FollowupPanel id={id} onClose={() => setView({ page: view.page, id: undefined })} />
    </Page>
  )
}
