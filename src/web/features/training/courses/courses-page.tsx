import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Course } from '#contract/training/courses.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { StateBadge } from '../../../ui/figures/badges.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useChoices } from '../use-choices.ts'
import { COURSES, type CoursesAddress, courseAddress, LIST } from '../view.ts'

function useColumns(nameOf: (code: string) => string): Column<Course>[] {
  const { t } = useTranslation('training')
  return useMemo(
    () => [
      { id: 'title', name: t('courses.course'), cell: (row) => row.title, width: 280 },
      { id: 'field', name: t('of.field'), cell: (row) => nameOf(row.field), width: 200 },
      { id: 'agency', name: t('of.agency'), cell: (row) => row.agency.shortName },
      { id: 'audience', name: t('of.audience'), cell: (row) => t(`audience.${row.audience}`) },
      { id: 'hours', name: t('of.hours'), cell: (row) => <Num value={row.lessonHours} />, align: 'end' },
      { id: 'batches', name: t('courses.batches'), cell: (row) => <Num value={row.batches} />, align: 'end' },
      {
        id: 'state',
        name: t('list.state'),
        cell: (row) => <StateBadge state={row.state === 'ended' ? 'cancelled' : 'open'} />,
        hidden: true,
      },
    ],
    [t, nameOf],
  )
}

/** What is taught, by whom and for whom; each course is held in batches. */
export function CoursesPage() {
  const { t } = useTranslation('training')
  const [view, setView] = useAddress<CoursesAddress>()
  const { fields, nameOf, mayCreate } = useChoices()
  const { all } = useAgencies()
  const { page = 1, pageSize = 25, q, field, agency } = view
  const query = useQuery({
    ...api.training.courses.list.queryOptions({
      input: { page, pageSize: Math.min(pageSize, 200), q, field, agencyId: agency },
    }),
    placeholderData: keepPreviousData,
  })
  const action = mayCreate && (
    <Button component={Link} to={`${COURSES}/baru`}>
      {t('courses.new')}
    </Button>
  )
  const isFiltered = [q, field, agency].some((value) => value !== undefined)
  return (
    <Page
      title={t('courses.title')}
      context={t('courses.context')}
      crumbs={[{ name: t('training'), to: LIST }]}
      {...(action && { action })}
    >
      <FilterBar
        filters={[
          { kind: 'choice', name: 'field', label: t('of.field'), options: fields },
          { kind: 'choice', name: 'agency', label: t('of.agency'), options: all },
        ]}
        address={view}
        onAddress={setView}
        searchLabel={t('courses.search')}
      />
      <DataTable
        label={t('courses.label')}
        columns={useColumns(nameOf)}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        rowTo={(row) => courseAddress(row.id)}
        address={view}
        onAddress={setView as DataTableProps<Course>['onAddress']}
        empty={
          <EmptyState title={t('courses.empty')} {...(action && { action })}>
            {t('courses.emptyWhy')}
          </EmptyState>
        }
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches onClear={() => setView({ q: undefined, field: undefined, agency: undefined })} />
          ),
        })}
      />
    </Page>
  )
}
