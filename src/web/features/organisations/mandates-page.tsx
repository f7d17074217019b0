import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mandate } from '#contract/organisations/shapes.ts'
import { type ListAddress, useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { useCan } from '../../lib/session.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { DayText } from '../../ui/figures/values.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/data-table.tsx'
import { FilterBar } from '../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../ui/list/nothing-matches.tsx'
import { Page } from '../../ui/page/page.tsx'

type Address = ListAddress & { on?: string; past?: true }

/** Which affair which agency has, by which law. */
export function MandatesPage() {
  const { t } = useTranslation('organisations')
  const mayManage = useCan('manageOrganisations')
  const [address, setAddress] = useAddress<Address>()
  const { page, pageSize, q, on, past } = address
  const query = useQuery({
    ...api.organisations.mandates.queryOptions({ input: { page, pageSize, q, on, ...(past && { past: 'true' }) } }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo<Column<Mandate>[]>(
    () => [
      { id: 'agency', name: t('officials.agency'), cell: (row) => row.agency.shortName },
      { id: 'affair', name: t('mandates.affair'), cell: (row) => `${row.affairCode} ${row.affairName}` },
      { id: 'legal', name: t('mandates.legal'), cell: (row) => row.legalText },
      { id: 'period', name: t('mandates.period'), cell: (row) => <Period mandate={row} />, width: 160 },
      { id: 'note', name: t('mandates.note'), cell: (row) => row.note, hidden: true },
    ],
    [t],
  )
  const importButton = (
    <Button component={Link} to="/mandat/impor">
      {t('mandates.import')}
    </Button>
  )
  return (
    <Page
      title={t('mandates.title')}
      context={t('mandates.context')}
      more={
        <Button component="a" href="/api/mandates/export?format=xlsx" download variant="default">
          {t('mandates.export')}
        </Button>
      }
      {...(mayManage && { action: importButton })}
    >
      <FilterBar
        filters={[{ kind: 'flag', name: 'past', label: t('mandates.past') }]}
        address={address}
        onAddress={setAddress}
        searchLabel={t('mandates.search')}
      />
      <DataTable
        label={t('mandates.list')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${row.agency.shortName} ${row.affairCode}`}
        rowTo={(row) => `/perangkat-daerah/${row.agency.id}?tab=mandates`}
        address={address}
        onAddress={setAddress}
        empty={
          <EmptyState title={t('mandates.empty')} {...(mayManage && { action: importButton })}>
            {t('mandates.emptyWhy')}
          </EmptyState>
        }
        {...(q && { emptyFiltered: <NothingMatches onClear={() => setAddress({ q: undefined })} /> })}
      />
    </Page>
  )
}

function Period({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation('organisations')
  return (
    <>
      <DayText value={mandate.validFrom} short />
      {mandate.validUntil && (
        <>
          {` ${t('until')} `}
          <DayText value={mandate.validUntil} short />
        </>
      )}
    </>
  )
}
