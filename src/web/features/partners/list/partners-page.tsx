import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerRow } from '#contract/partners/partners.ts'
import type { PartnerKind } from '#contract/partners/shapes.ts'
import { type ListAddress, useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Money, Nothing, Num } from '../../../ui/figures/values.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { partnerAddress } from '../addresses.ts'
import { useAreas, useKindOptions } from '../choices.ts'
import { PartnerStateBadge } from '../partner-badges.tsx'
import { PartnerForm } from './partner-form.tsx'

type View = ListAddress & { kind?: PartnerKind; area?: string; state?: 'active' | 'resting' }

function useColumns(): Column<PartnerRow>[] {
  const { t } = useTranslation('partners')
  return [
    { id: 'name', name: t('list.name'), cell: (row) => row.name, width: 240 },
    { id: 'kind', name: t('list.kind'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'area', name: t('list.area'), cell: (row) => row.area?.name ?? <Nothing /> },
    { id: 'does', name: t('list.does'), cell: (row) => row.does || <Nothing />, width: 240, hidden: true },
    { id: 'agreements', name: t('list.agreements'), cell: (row) => <Num value={row.agreements} />, align: 'end' },
    { id: 'offers', name: t('list.offers'), cell: (row) => <Num value={row.openOffers} />, align: 'end' },
    { id: 'pledges', name: t('list.pledges'), cell: (row) => <Num value={row.openPledges} />, align: 'end' },
    { id: 'worth', name: t('list.worth'), cell: (row) => <Money value={row.worth} short />, align: 'end' },
    { id: 'state', name: t('list.state'), cell: (row) => <PartnerStateBadge state={row.state} /> },
    { id: 'agency', name: t('list.agency'), cell: (row) => row.agency?.shortName ?? t('coordinators'), hidden: true },
  ]
}

/** Everybody outside the government who works along: found by name, kind, place. */
export function PartnersPage() {
  const { t } = useTranslation('partners')
  const navigate = useNavigate()
  const [view, setView] = useAddress<View>()
  const [isAdding, setAdding] = useState(false)
  const { page = 1, pageSize = 25, q, kind, area, state } = view
  const filter = { q, kind, areaCode: area, state }
  const query = useQuery({
    ...api.partners.register.list.queryOptions({ input: { page, pageSize: Math.min(pageSize, 200), ...filter } }),
    placeholderData: keepPreviousData,
  })
  const { options } = useAreas()
  const states = (['active', 'resting'] as const).map((value) => ({ value, label: t(`state.${value}`) }))
  const action = query.data?.can.add && <Button onClick={() => setAdding(true)}>{t('list.add')}</Button>
  const clear = () => setView({ q: undefined, kind: undefined, area: undefined, state: undefined })
  return (
    <Page
      title={t('list.title')}
      context={t('list.context')}
      {...(action && { action })}
      more={
        <Button
          component="a"
          href={`/api/partners/export${stringifySearch(filter)}`}
          download
          variant="default"
          leftSection={<IconDownload {...SMALL_ICON} />}
        >
          {t('list.export')}
        </Button>
      }
    >
      <FilterBar
        filters={[
          { kind: 'choice', name: 'kind', label: t('list.kind'), options: useKindOptions() },
          { kind: 'choice', name: 'area', label: t('list.area'), options },
          { kind: 'choice', name: 'state', label: t('list.state'), options: states },
        ]}
        address={view}
        onAddress={setView}
        searchLabel={t('list.search')}
      />
      <DataTable
        label={t('list.label')}
        columns={useColumns()}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowTo={(row) => partnerAddress(row.id)}
        address={view}
        onAddress={setView as DataTableProps<PartnerRow>['onAddress']}
        empty={
          <EmptyState title={t('list.empty')} {...(action && { action })}>
            {t('list.emptyWhy')}
          </EmptyState>
        }
        {...((q || kind || area || state) && { emptyFiltered: <NothingMatches onClear={clear} /> })}
      />
      <SidePanel opened={isAdding} onClose={() => setAdding(false)} title={t('list.add')}>
        <PartnerForm onSaved={(id) => void navigate({ to: partnerAddress(id) })} />
      </SidePanel>
    </Page>
  )
}
