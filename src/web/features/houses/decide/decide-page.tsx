import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseRow } from '#contract/houses/views/list.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import type { DecideAddress } from '../proposal/view.ts'
import { useHouseYear } from '../views/use-house-year.ts'
import { houseAddress } from '../views/view.ts'
import { DecidePanel } from './decide-panel.tsx'
import { Decrees } from './decrees.tsx'

const MOST = 200

/** Surveyed houses, to be chosen by a decree. */
export function DecidePage() {
  const { t } = useTranslation('houses')
  const [view, setView] = useAddress<DecideAddress>()
  const year = useHouseYear(undefined)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(view.house ? [view.house] : []))
  const [isDeciding, setDeciding] = useState(view.house !== undefined)
  const { page, pageSize, q } = view
  const query = useQuery({
    ...api.houses.views.list.page.queryOptions({
      input: { year, state: ['surveyed'], page, pageSize, q, sort: 'stateSince' },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(
    (): Column<HouseRow>[] => [
      { id: 'owner', name: t('decide.owner'), cell: ({ owner }) => owner },
      { id: 'code', name: t('decide.code'), cell: ({ code }) => <span className="one-line">{code}</span> },
      {
        id: 'place',
        name: t('decide.place'),
        cell: ({ village, district }) => `${village.name}, ${district.name}`,
      },
      { id: 'since', name: t('decide.since'), cell: ({ stateSince }) => <DayText value={stateSince} short /> },
    ],
    [t],
  )
  return (
    <Page title={t('decide.title')} context={t('decide.context')} crumbs={[{ name: t('houses'), to: '/rumah' }]}>
      <FilterBar filters={[]} address={view} onAddress={setView} searchLabel={t('views.filter.search')} />
      <DataTable
        label={t('decide.label')}
        columns={columns}
        query={query}
        rowId={({ id }) => id}
        rowName={({ owner }) => owner}
        rowTo={({ id }) => houseAddress(id)}
        address={view}
        onAddress={setView}
        selected={selected}
        onSelect={(next) => setSelected(new Set([...next].slice(0, MOST)))}
        bulk={<Button onClick={() => setDeciding(true)}>{t('decide.check', { count: selected.size })}</Button>}
        empty={<EmptyState title={t('decide.empty')}>{t('decide.emptyWhy')}</EmptyState>}
        {...(q && { emptyFiltered: <NothingMatches onClear={() => setView({ q: undefined })} /> })}
      />
      <Decrees />
      <SidePanel opened={isDeciding} onClose={() => setDeciding(false)} title={t('decide.panel')}>
        <DecidePanel
          houseIds={[...selected]}
          onDone={() => {
            setDeciding(false)
            setSelected(new Set())
            setView({ house: undefined })
          }}
        />
      </SidePanel>
    </Page>
  )
}
