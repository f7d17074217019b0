import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '#contract/organisations/shapes.ts'
import { type ListAddress, useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { useCan } from '../../lib/session.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { DayText } from '../../ui/figures/values.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/data-table.tsx'
import type { Filter } from '../../ui/list/filter.ts'
import { FilterBar } from '../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../ui/list/nothing-matches.tsx'
import { Page } from '../../ui/page/page.tsx'
import { AgencyForm, KINDS } from './agency-form.tsx'
import { TerritorialButton } from './territorial-button.tsx'

type Address = ListAddress & { kind?: Agency['kind']; state?: 'ended' | 'all' }

/** Every body of the region. */
export function AgenciesPage() {
  const { t } = useTranslation('organisations')
  const mayManage = useCan('manageOrganisations')
  const [address, setAddress] = useAddress<Address>()
  const [creating, setCreating] = useState(false)
  const { page, pageSize, q, kind, state } = address
  const query = useQuery({
    ...api.organisations.agencies.queryOptions({ input: { page, pageSize, q, kind, state } }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo<Column<Agency>[]>(
    () => [
      { id: 'short', name: t('agencies.short'), cell: (row) => row.shortName },
      { id: 'name', name: t('agencies.name'), cell: (row) => row.name },
      { id: 'kind', name: t('agencies.kind'), cell: (row) => t(`kind.${row.kind}`) },
      { id: 'parent', name: t('agencies.parent'), cell: (row) => row.parent?.shortName ?? '' },
      {
        id: 'until',
        name: t('agencies.state'),
        cell: (row) =>
          row.validUntil ? (
            <>
              {t('until')} <DayText value={row.validUntil} short />
            </>
          ) : (
            t('agencies.current')
          ),
        hidden: state === undefined,
      },
    ],
    [t, state],
  )
  const filters: Filter[] = [
    {
      kind: 'choice',
      name: 'kind',
      label: t('agencies.kind'),
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('agencies.state'),
      options: (['ended', 'all'] as const).map((value) => ({ value, label: t(`agencies.${value}`) })),
    },
  ]
  const importButton = (
    <Button component={Link} to="/mandat/impor" variant="default">
      {t('agencies.import')}
    </Button>
  )
  const isFiltered = q !== undefined || kind !== undefined || state !== undefined
  return (
    <Page
      title={t('agencies.title')}
      context={t('agencies.context')}
      {...(mayManage && {
        action: <Button onClick={() => setCreating(true)}>{t('agencies.create')}</Button>,
        more: (
          <>
            <TerritorialButton />
            {importButton}
          </>
        ),
      })}
    >
      <FilterBar filters={filters} address={address} onAddress={setAddress} searchLabel={t('agencies.search')} />
      <DataTable
        label={t('agencies.list')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.shortName}
        rowTo={(row) => `/perangkat-daerah/${row.id}`}
        address={address}
        onAddress={setAddress}
        empty={
          <EmptyState title={t('agencies.empty')} {...(mayManage && { action: importButton })}>
            {t('agencies.emptyWhy')}
          </EmptyState>
        }
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches onClear={() => setAddress({ q: undefined, kind: undefined, state: undefined })} />
          ),
        })}
      />
      <AgencyForm opened={creating} onClose={() => setCreating(false)} />
    </Page>
  )
}
