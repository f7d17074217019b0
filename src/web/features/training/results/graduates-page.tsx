import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Graduate } from '#contract/training/results/graduates.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { CALLS, FLAGS, type GraduatesAddress, graduateAddress, RESULTS } from './view.ts'

const SORTS = ['name', '-name', 'finishedOn', '-finishedOn'] as const

function useColumns(): Column<Graduate>[] {
  const { t } = useTranslation('training')
  return useMemo(
    () => [
      { id: 'name', name: t('results.people.name'), cell: (row) => row.name, sortable: true, width: 220 },
      {
        id: 'course',
        name: t('results.people.course'),
        cell: (row) => `${row.batch.course}, ${row.batch.name}`,
        width: 240,
      },
      {
        id: 'finishedOn',
        name: t('results.people.finished'),
        cell: (row) => <DayText value={row.finishedOn} short />,
        sortable: true,
      },
      ...([3, 6, 12] as const).map((months) => ({
        id: `at${months}`,
        name: t('results.months', { count: months }),
        cell: (row: Graduate) => {
          const standing = row.standings.find((one) => one.months === months)
          return standing ? <StandingBadge standing={standing} /> : null
        },
      })),
    ],
    [t],
  )
}

/** Graduates by name and where each stands; for who held the course, and coordinators. */
export function GraduatesPage() {
  const { t } = useTranslation('training')
  const [view, setView] = useAddress<GraduatesAddress>()
  const { all } = useAgencies()
  const columns = useColumns()
  const { page = 1, pageSize = 25, q, year, batchId, agency, flag, sort } = view
  const filters = {
    ...{ q, year, batchId, agencyId: agency, flag },
    sort: SORTS.find((one) => one === sort) ?? '-finishedOn',
  } as const
  const query = useQuery({
    ...api.training.results.graduates.list.queryOptions({
      input: { page, pageSize: Math.min(pageSize, 200), ...filters },
    }),
    placeholderData: keepPreviousData,
  })
  const options: Filter[] = [
    {
      kind: 'choice',
      name: 'flag',
      label: t('results.people.flag'),
      options: FLAGS.map((value) => ({ value, label: t(`results.people.${value}`) })),
    },
    { kind: 'choice', name: 'agency', label: t('of.agency'), options: all },
  ]
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
  const isFiltered = [q, year, batchId, agency, flag].some((value) => value !== undefined)
  return (
    <Page
      title={t('results.people.title')}
      context={t('results.people.context')}
      crumbs={[{ name: t('results.graduates'), to: RESULTS }]}
      action={
        <Button component={Link} to={CALLS}>
          {t('results.calls')}
        </Button>
      }
    >
      <FilterBar filters={options} address={view} onAddress={setView} searchLabel={t('results.people.search')} />
      <DataTable
        label={t('results.people.label')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowTo={(row) => graduateAddress(row.id)}
        address={view}
        onAddress={setView as DataTableProps<Graduate>['onAddress']}
        tools={
          <Button
            component="a"
            href={`/api/training/graduates/export${stringifySearch(given)}`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('results.export')}
          </Button>
        }
        empty={<EmptyState title={t('results.people.empty')}>{t('results.people.emptyWhy')}</EmptyState>}
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() =>
                setView({ q: undefined, year: undefined, batchId: undefined, agency: undefined, flag: undefined })
              }
            />
          ),
        })}
      />
    </Page>
  )
}
