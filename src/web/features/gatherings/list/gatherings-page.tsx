import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { PeriodText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { GatheringState, InternalBadge } from '../gathering/gathering-badges.tsx'
import classes from '../gatherings.module.css'
import { type GatheringsAddress, KINDS, recordAddress, STATES } from '../view.ts'
import { Month } from './month.tsx'

function useColumns(): Column<Gathering>[] {
  const { t } = useTranslation('gatherings')
  return [
    { id: 'title', name: t('list.what'), cell: (row) => row.title, width: 280 },
    {
      id: 'startsOn',
      name: t('list.when'),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} short />,
      sortable: true,
    },
    { id: 'kind', name: t('form.kind'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'organiser', name: t('form.organiser'), cell: (row) => row.organiser.shortName },
    { id: 'place', name: t('form.place'), cell: (row) => row.place, width: 180 },
    {
      id: 'state',
      name: t('list.state'),
      cell: (row) => (
        <span className={classes.deeds}>
          <GatheringState state={row.state} />
          {row.visibility === 'internal' && <InternalBadge />}
        </span>
      ),
    },
  ]
}

function useFilters(): Filter[] {
  const { t } = useTranslation('gatherings')
  const { all } = useAgencies()
  return [
    {
      kind: 'choices',
      name: 'kind',
      label: t('form.kind'),
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      kind: 'choices',
      name: 'state',
      label: t('list.state'),
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { kind: 'choice', name: 'organiser', label: t('form.organiser'), options: all },
  ]
}

/** Meetings, visits, trainings and retreats that one may read. */
export function GatheringsPage() {
  const { t } = useTranslation('gatherings')
  const mayCreate = useCan('createGathering')
  const [view, setView] = useAddress<GatheringsAddress>()
  const { page = 1, pageSize = 25, q, kind, state, organiser, when, sort, month } = view
  const today = useToday()
  const input = {
    page,
    pageSize: Math.min(pageSize, 200),
    q,
    kind,
    state,
    organiserId: organiser,
    ...(when === 'coming' && { from: today }),
    ...(when === 'past' && { until: today }),
    sort: sort === 'startsOn' || sort === '-startsOn' ? sort : when === 'coming' ? 'startsOn' : '-startsOn',
  } as const
  const query = useQuery({
    ...api.gatherings.events.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const action = mayCreate && (
    <Button component={Link} to="/rapat/baru">
      {t('list.create')}
    </Button>
  )
  const columns = useColumns()
  const isFiltered = [q, kind, state, organiser, when].some((value) => value !== undefined)
  return (
    <Page title={t('list.title')} context={t('list.context')} {...(action && { action })}>
      <div>
        <SegmentedControl
          aria-label={t('list.when')}
          value={when ?? 'all'}
          onChange={(next) => setView({ when: next === 'all' ? undefined : (next as 'coming' | 'past' | 'month') })}
          data={[
            { value: 'all', label: t('list.all') },
            { value: 'coming', label: t('list.coming') },
            { value: 'past', label: t('list.past') },
            { value: 'month', label: t('list.month') },
          ]}
        />
      </div>
      <FilterBar filters={useFilters()} address={view} onAddress={setView} searchLabel={t('list.search')} />
      {when === 'month' ? (
        <Month
          month={month && /^\d{4}-\d{2}$/.test(month) ? month : today.slice(0, 7)}
          onMonth={(next) => setView({ month: next })}
          filters={{ q, kind, state, organiserId: organiser }}
        />
      ) : (
        <DataTable
          label={t('list.label')}
          columns={columns}
          query={query}
          rowId={(row) => row.id}
          rowName={(row) => row.title}
          rowTo={(row) => recordAddress(row.id)}
          address={view}
          onAddress={setView as DataTableProps<Gathering>['onAddress']}
          empty={
            <EmptyState title={t('list.empty')} {...(action && { action })}>
              {t('list.emptyWhy')}
            </EmptyState>
          }
          {...(isFiltered && {
            emptyFiltered: (
              <NothingMatches
                onClear={() =>
                  setView({ q: undefined, kind: undefined, state: undefined, organiser: undefined, when: undefined })
                }
              />
            ),
          })}
        />
      )}
    </Page>
  )
}
