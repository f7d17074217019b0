import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrongAgencyRow } from '#contract/overlaps/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import { synergyAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Money } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../map/synergy.module.css'
import { usePlaceFilters } from '../map/use-pair-filters.ts'
import { type WrongAgencyAddress, wrongAgencyInput } from '../view.ts'
import { WrongAgencyDetail } from './wrong-agency-detail.tsx'

function useColumns(): Column<WrongAgencyRow>[] {
  const { t } = useTranslation('synergy')
  return [
    { id: 'activity', name: t('wrong.activity'), cell: ({ activity }) => activity.name },
    { id: 'agency', name: t('wrong.agency'), cell: ({ activity }) => activity.agency.shortName },
    {
      id: 'affair',
      name: t('wrong.affair'),
      width: 180,
      cell: ({ affair }) => (
        <>
          {affair.code} <span className={classes.quiet}>{affair.name}</span>
        </>
      ),
    },
    {
      id: 'proposed',
      name: t('wrong.proposed'),
      cell: ({ proposed }) =>
        proposed.length > 0 ? (
          <strong>{proposed.map(({ shortName }) => shortName).join(', ')}</strong>
        ) : (
          t('wrong.nobody')
        ),
    },
    { id: 'legal', name: t('wrong.legal'), cell: ({ legalText }) => legalText || '–', width: 280 },
    {
      id: 'budget',
      name: t('wrong.budget'),
      cell: ({ activity }) => <Money value={activity.budget} short />,
      align: 'end',
    },
  ]
}

/** Which activities are planned outside the mandates of their agency, where they belong, and by which legal text. */
export function WrongAgencyPage() {
  const { t } = useTranslation('synergy')
  const [view, setView] = useAddress<WrongAgencyAddress>()
  const [peeked, setPeeked] = useState<WrongAgencyRow>()
  const query = useQuery({
    ...api.overlaps.wrongAgency.queryOptions({ input: wrongAgencyInput(view) }),
    placeholderData: keepPreviousData,
  })
  const { agency, place } = usePlaceFilters(view.year)
  const columns = useColumns()
  const isFiltered = [view.agency, view.area, view.group, view.priority, view.q].some((value) => value !== undefined)
  return (
    <Page
      title={t('wrong.title')}
      context={t('wrong.context')}
      crumbs={[{ name: t('place'), to: synergyAddress({ year: view.year }) }]}
    >
      <FilterBar filters={[agency, ...place]} address={view} onAddress={setView} searchLabel={t('wrong.search')} />
      <DataTable
        label={t('wrong.label')}
        columns={columns}
        query={query}
        rowId={(row) => row.activity.id}
        rowName={(row) => row.activity.name}
        onPeek={setPeeked}
        address={view}
        onAddress={setView}
        empty={<EmptyState title={t('wrong.empty')}>{t('wrong.emptyWhy')}</EmptyState>}
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() =>
                setView({ agency: undefined, area: undefined, group: undefined, priority: undefined, q: undefined })
              }
            />
          ),
        })}
      />
      <SidePanel opened={peeked !== undefined} onClose={() => setPeeked(undefined)} title={peeked?.activity.name}>
        {peeked && <WrongAgencyDetail row={peeked} />}
      </SidePanel>
    </Page>
  )
}
