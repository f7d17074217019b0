import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Position } from '#contract/organisations/shapes.ts'
import { type ListAddress, useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { useCan } from '../../lib/session.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/data-table.tsx'
import type { Filter } from '../../ui/list/filter.ts'
import { FilterBar } from '../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../ui/list/nothing-matches.tsx'
import { Page } from '../../ui/page/page.tsx'
import { HolderLines, PositionState } from './position-words.tsx'

const STATES = ['vacant', 'acting', 'away', 'filled'] as const

type Address = ListAddress & { on?: string; state?: Position['state']; all?: true }

/** Who heads what on a day; vacant posts stand out. */
export function OfficialsPage() {
  const { t } = useTranslation('organisations')
  const [address, setAddress] = useAddress<Address>()
  const { page, pageSize, q, on, state, all } = address
  const heads = all ? 'false' : 'true'
  const query = useQuery({
    ...api.organisations.positions.queryOptions({
      input: { page, pageSize, q, on, state, ...(all ? {} : { heads }) },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo<Column<Position>[]>(
    () => [
      { id: 'agency', name: t('officials.agency'), cell: (row) => row.agency.shortName },
      { id: 'post', name: t('officials.post'), cell: (row) => row.title },
      { id: 'holder', name: t('officials.holder'), cell: (row) => <HolderLines holders={row.holders} /> },
      { id: 'state', name: t('officials.state'), cell: (row) => <PositionState state={row.state} /> },
    ],
    [t],
  )
  const filters: Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('officials.state'),
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { kind: 'flag', name: 'all', label: t('officials.all') },
  ]
  const counts = useCounts(on)
  const mayManage = useCan('manageOrganisations')
  return (
    <Page
      title={t(on ? 'officials.titleOn' : 'officials.title')}
      context={t('officials.context')}
      figures={STATES.map((one) => ({
        value: counts[one] ?? '…',
        label: t(`officials.${one}`),
        to: `/pejabat?state=${one}${on ? `&on=${on}` : ''}`,
        ...(one === 'vacant' && counts[one] ? { tone: 'bata' as const } : {}),
      }))}
      {...(mayManage && {
        action: (
          <Button component={Link} to="/pejabat/impor" variant="default">
            {t('officialsImport.open')}
          </Button>
        ),
      })}
      more={
        <TextInput
          type="date"
          label={t('on')}
          value={on ?? ''}
          onChange={(event) => setAddress({ on: event.currentTarget.value || undefined })}
        />
      }
    >
      <FilterBar filters={filters} address={address} onAddress={setAddress} searchLabel={t('officials.search')} />
      <DataTable
        label={t('officials.list')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${row.title}, ${row.agency.shortName}`}
        rowTo={(row) => `/perangkat-daerah/${row.agency.id}`}
        address={address}
        onAddress={setAddress}
        empty={<EmptyState title={t('officials.empty')}>{t('officials.emptyWhy')}</EmptyState>}
        {...((q || state) && {
          emptyFiltered: <NothingMatches onClear={() => setAddress({ q: undefined, state: undefined })} />,
        })}
      />
    </Page>
  )
}

/** How many head posts are in each state on the day. */
function useCounts(on: string | undefined): Partial<Record<Position['state'], number>> {
  const ask = (state: Position['state']) =>
    api.organisations.positions.queryOptions({ input: { state, on, heads: 'true', pageSize: 1 } })
  const [vacant, acting, away, filled] = [
    useQuery(ask('vacant')),
    useQuery(ask('acting')),
    useQuery(ask('away')),
    useQuery(ask('filled')),
  ]
  const counts: Partial<Record<Position['state'], number>> = {}
  for (const [state, { data }] of Object.entries({ vacant, acting, away, filled }))
    if (data) counts[state as Position['state']] = data.total
  return counts
}
