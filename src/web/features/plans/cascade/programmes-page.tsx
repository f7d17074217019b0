import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Programme } from '#contract/plans/cascade.ts'
import { useAddress } from '../../../lib/address.ts'
import { plansAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Money, Num } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useYear } from '../list/use-year.ts'
import type { ProgrammesAddress } from '../view.ts'
import classes from './cascade.module.css'
import { ProgrammeForm } from './programme-form.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

const PAGE_SIZE = 25

function useFilters(year: number, years: readonly number[]): Filter[] {
  const { t } = useTranslation('plans')
  const agencies = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }))
  const priorities = useQuery(api.plans.priorities.list.queryOptions({ input: { year }, staleTime: 60_000 }))
  const filters: (Filter | false)[] = [
    years.length > 1 && {
      kind: 'choice',
      name: 'year',
      label: t('list.year'),
      options: years.map((one) => ({ value: String(one), label: String(one) })),
    },
    {
      kind: 'choice',
      name: 'agency',
      label: t('cascade.agency'),
      options: (agencies.data?.rows ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })),
    },
    {
      kind: 'choice',
      name: 'priority',
      label: t('cascade.priority'),
      options: [
        ...(priorities.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: t('cascade.noPriority') },
      ],
    },
  ]
  return filters.filter((filter) => filter !== false)
}

/** The programmes of a year: whose, what they serve, and what stands under them. */
export function ProgrammesPage() {
  const { t } = useTranslation('plans')
  const [address, setAddress] = useAddress<ProgrammesAddress>()
  const { year, years } = useYear(address.year)
  const filters = useFilters(year, years)
  const mayCreate = useCan('createActivity')
  const [editing, setEditing] = useState<Programme | 'new'>()
  const [removing, setRemoving] = useState<Programme>()
  const { page = 1, pageSize = PAGE_SIZE, q, agency, priority } = address
  const query = useQuery({
    ...api.plans.programmes.list.queryOptions({
      input: { year, page, pageSize: Math.min(pageSize, 200), q, agencyId: agency, priorityId: priority },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo<Column<Programme>[]>(
    () => [
      {
        id: 'name',
        name: t('cascade.name'),
        cell: (row) => [row.code, row.name].filter(Boolean).join(' '),
        width: 260,
      },
      { id: 'agency', name: t('cascade.agency'), cell: (row) => row.agency.shortName },
      { id: 'priority', name: t('cascade.priority'), cell: (row) => row.priority?.name ?? t('cascade.noPriority') },
      { id: 'activities', name: t('cascade.activities'), cell: (row) => <Num value={row.activities} />, align: 'end' },
      { id: 'budget', name: t('cascade.budgetColumn'), cell: (row) => <Money value={row.budget} />, align: 'end' },
      {
        id: 'actions',
        name: t('cascade.actions'),
        cell: (row) =>
          row.can.edit && (
            <span className={classes.deeds}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t('cascade.edit')}: ${row.name}`}
                onClick={() => setEditing(row)}
              >
                {t('cascade.edit')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`${t('cascade.remove')}: ${row.name}`}
                onClick={() => setRemoving(row)}
              >
                {t('cascade.remove')}
              </Button>
            </span>
          ),
      },
    ],
    [t],
  )
  const add = <Button onClick={() => setEditing('new')}>{t('cascade.addProgramme')}</Button>
  const isFiltered = [q, agency, priority].some((value) => value !== undefined)
  return (
    <Page
      title={t('cascade.programmesTitle')}
      context={t('cascade.programmesContext', { year })}
      crumbs={[{ name: t('plans'), to: plansAddress({ year: address.year }) }]}
      {...(mayCreate && { action: add })}
    >
      <FilterBar
        filters={filters}
        address={address}
        onAddress={setAddress}
        searchLabel={t('cascade.searchProgramme')}
      />
      <DataTable
        label={t('cascade.programmes')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowTo={(row) => plansAddress({ year, programme: row.id, view: 'table' })}
        address={address}
        onAddress={setAddress}
        empty={
          <EmptyState title={t('cascade.emptyProgrammes', { year })} {...(mayCreate && { action: add })}>
            {t('cascade.emptyProgrammesWhy')}
          </EmptyState>
        }
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches onClear={() => setAddress({ q: undefined, agency: undefined, priority: undefined })} />
          ),
        })}
      />
      <ProgrammeForm of={editing} year={year} onClose={() => setEditing(undefined)} />
      <RemoveDialog
        asked={
          removing && {
            title: t('cascade.removeProgramme'),
            name: removing.name,
            remove: () => client.plans.programmes.remove({ id: removing.id }),
          }
        }
        onClose={() => setRemoving(undefined)}
      />
    </Page>
  )
}
