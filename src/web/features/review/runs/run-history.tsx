import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MatchingRun } from '#contract/matching/runs.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatInstant, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useSession } from '../../../lib/session.ts'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import type { RunsAddress } from '../view.ts'

const PAGE_SIZE = 10

function useColumns(): Column<MatchingRun>[] {
  const { t } = useTranslation('review')
  const { timezone } = useSession().actingAs
  const number = (value: number) => formatNumber(value, currentLanguage())
  return [
    { id: 'at', name: t('runs.at'), cell: (run) => formatInstant(run.startedAt, currentLanguage(), timezone) },
    { id: 'kind', name: t('runs.kindName'), cell: (run) => t(`runs.kind.${run.kind}`) },
    { id: 'reason', name: t('runs.reasonName'), cell: (run) => t(`runs.reason.${run.reason}`) },
    { id: 'state', name: t('runs.stateName'), cell: (run) => t(`runs.state.${run.state}`) },
    { id: 'records', name: t('runs.rows'), cell: (run) => number(run.records), align: 'end' },
    { id: 'persons', name: t('runs.people'), cell: (run) => number(run.persons), align: 'end' },
    { id: 'changed', name: t('runs.changed'), cell: (run) => number(run.changed), align: 'end' },
    { id: 'asked', name: t('runs.askedName'), cell: (run) => number(run.asked), align: 'end' },
  ]
}

/** Runs, the latest first. */
export function RunHistory() {
  const { t } = useTranslation('review')
  const [view, setView] = useAddress<RunsAddress>()
  const query = useQuery({
    ...api.matching.runs.queryOptions({ input: { page: view.page ?? 1, pageSize: PAGE_SIZE } }),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('runs.history')}</h2>
      <DataTable
        label={t('runs.historyLabel')}
        columns={useColumns()}
        query={query}
        rowId={(run) => run.id}
        rowName={(run) => run.startedAt}
        address={view}
        onAddress={setView as DataTableProps<MatchingRun>['onAddress']}
        empty={null}
      />
    </section>
  )
}
