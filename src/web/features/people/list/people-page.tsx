import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '#contract/people/shapes.ts'
import { type Patch, useAddress } from '../../../lib/address.ts'
import { personAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { type PeopleAddress, peopleInput } from '../view.ts'
import { usePeopleColumns } from './use-people-columns.tsx'
import { usePeopleFilters } from './use-people-filters.ts'

const NOTHING: Patch<PeopleAddress> = {
  district: undefined,
  village: undefined,
  sex: undefined,
  age: undefined,
  agencies: undefined,
  state: undefined,
}

// Kept for the way back from a person; gone with the tab, in no address and in no store.
let lastSearched = ''

/** Who is in the lists: by name, however spelt, by NIK, or by filters. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const { agency } = useSession().actingAs
  const [view, setView] = useAddress<PeopleAddress>()
  const [searched, setSearched] = useState(lastSearched)
  const q = searched.trim().length >= 2 ? searched.trim() : ''
  const input = peopleInput(view)
  const listed = useQuery({
    ...api.people.list.queryOptions({ input, enabled: q === '' }),
    placeholderData: keepPreviousData,
  })
  // A search is a POST that only reads, so that what is searched for stays out of addresses and logs.
  const found = useQuery({
    ...api.people.search.queryOptions({ input: { ...input, q }, enabled: q !== '' }),
    placeholderData: keepPreviousData,
  })
  const query = q ? found : listed
  const search = (typed: string) => {
    lastSearched = typed
    setSearched(typed)
  }
  const change = ({ q: typed, ...patch }: Patch<PeopleAddress & { q?: string }>, isSearch: boolean) => {
    if (isSearch) search(typed ?? '')
    setView(patch)
  }
  const clear = () => {
    search('')
    setView(NOTHING)
  }
  const { page: _page, pageSize: _size, sort: _sort, ...filters } = view
  const isFiltered = q !== '' || Object.keys(filters).length > 0
  return (
    <Page title={t('title')} context={agency ? t('contextOwn', { agency: agency.shortName }) : t('context')}>
      <FilterBar
        filters={usePeopleFilters(view.district, agency === null)}
        address={{ ...view, q: searched }}
        onAddress={(patch) => change(patch, 'q' in patch)}
        searchLabel={t('search')}
      />
      {q !== '' && found.data?.nearest && <p role="status">{t('nearest')}</p>}
      <DataTable
        label={t('label')}
        columns={usePeopleColumns(agency === null)}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowTo={(row) => personAddress(row.id)}
        address={view}
        onAddress={setView as DataTableProps<PersonRow>['onAddress']}
        empty={<EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>}
        {...(isFiltered && { emptyFiltered: <NothingMatches onClear={clear} /> })}
      />
    </Page>
  )
}
