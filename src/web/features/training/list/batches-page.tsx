import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Num, PeriodText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { exportAddress } from '../export-address.ts'
import { BatchStateBadge } from '../state-badges.tsx'
import { useChoices } from '../use-choices.ts'
import { type BatchesAddress, COURSES, LIST, recordAddress, STATES } from '../view.ts'

const SORTS = ['startsOn', '-startsOn', 'title', '-title'] as const

function useColumns(nameOf: (code: string) => string): Column<Batch>[] {
  const { t } = useTranslation('training')
  return useMemo(
    () => [
      {
        id: 'title',
        name: t('list.batch'),
        cell: (row) => `${row.course.title}, ${row.name}`,
        sortable: true,
        width: 220,
      },
      {
        id: 'startsOn',
        name: t('list.when'),
        cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} short />,
        sortable: true,
      },
      { id: 'agency', name: t('of.agency'), cell: (row) => row.agency.shortName },
      { id: 'field', name: t('of.field'), cell: (row) => nameOf(row.course.field), hidden: true },
      { id: 'state', name: t('list.state'), cell: (row) => <BatchStateBadge state={row.state} /> },
      {
        id: 'taken',
        name: t('list.taken'),
        cell: (row) => `${row.counts.admitted + row.counts.finished} / ${row.capacity}`,
        align: 'end',
      },
      { id: 'waiting', name: t('list.waiting'), cell: (row) => <Num value={row.counts.registered} />, align: 'end' },
      {
        id: 'disabled',
        name: t('list.disabled'),
        cell: (row) => row.can.readPeople && <Num value={row.counts.withDisability} />,
        align: 'end',
      },
      {
        id: 'seats',
        name: t('list.seats'),
        cell: (row) =>
          row.seats.pledged > 0 || !row.marketReason ? <Num value={row.seats.pledged} /> : t('list.noSeats'),
        align: 'end',
      },
    ],
    [t, nameOf],
  )
}

/** Batches of courses: what runs, what is open, and who waits for the graduates. */
export function BatchesPage() {
  const { t } = useTranslation('training')
  const [view, setView] = useAddress<BatchesAddress>()
  const choices = useChoices()
  const { all } = useAgencies()
  const { page = 1, pageSize = 25, q, state, field, audience, agency, course, sort } = view
  const filters = {
    ...{ q, state, field, audience, agencyId: agency, courseId: course },
    sort: SORTS.find((one) => one === sort) ?? '-startsOn',
  } as const
  const query = useQuery({
    ...api.training.batches.list.queryOptions({ input: { page, pageSize: Math.min(pageSize, 200), ...filters } }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns(choices.nameOf)
  const options: Filter[] = [
    {
      kind: 'choices',
      name: 'state',
      label: t('list.state'),
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { kind: 'choice', name: 'field', label: t('of.field'), options: choices.fields },
    { kind: 'choice', name: 'audience', label: t('of.audience'), options: choices.audiences },
    { kind: 'choice', name: 'agency', label: t('of.agency'), options: all },
  ]
  const isFiltered = [q, state, field, audience, agency, course].some((value) => value !== undefined)
  const action = choices.mayCreate && (
    <Button component={Link} to="/pelatihan/angkatan-baru">
      {t('list.new')}
    </Button>
  )
  return (
    <Page
      title={t('list.title')}
      context={t('list.context')}
      figures={useFigures(query.data?.sums)}
      more={
        <>
          <Button component={Link} to={`${LIST}/kebutuhan`} variant="default">
            {t('list.needs')}
          </Button>
          <Button component={Link} to={COURSES} variant="default">
            {t('list.courses')}
          </Button>
        </>
      }
      {...(action && { action })}
    >
      <FilterBar filters={options} address={view} onAddress={setView} searchLabel={t('list.search')} />
      <DataTable
        label={t('list.label')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${row.course.title}, ${row.name}`}
        rowTo={(row) => recordAddress(row.id)}
        address={view}
        onAddress={setView as DataTableProps<Batch>['onAddress']}
        tools={
          <Button
            component="a"
            href={exportAddress('training/batches/export', filters)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('list.export')}
          </Button>
        }
        empty={
          <EmptyState title={t('list.empty')} {...(action && { action })}>
            {t('list.emptyWhy')}
          </EmptyState>
        }
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() =>
                setView({
                  ...{ q: undefined, state: undefined, field: undefined, audience: undefined },
                  ...{ agency: undefined, course: undefined },
                })
              }
            />
          ),
        })}
      />
    </Page>
  )
}

function useFigures(
  sums: { running: number; open: number; takingPart: number; finished: number } | undefined,
): Figure[] {
  const { t } = useTranslation('training')
  if (!sums) return []
  return [
    { value: <Num value={sums.running} />, label: t('list.figures.running'), to: `${LIST}?state=running` },
    { value: <Num value={sums.open} />, label: t('list.figures.open'), to: `${LIST}?state=open` },
    {
      value: <Num value={sums.takingPart} />,
      label: t('list.figures.takingPart'),
      to: `${LIST}${stringifySearch({ state: ['open', 'running'] })}`,
    },
    { value: <Num value={sums.finished} />, label: t('list.figures.finished'), to: `${LIST}?state=finished` },
  ]
}
