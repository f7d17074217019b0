import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PairRow } from '#contract/overlaps/pairs.ts'
import { useAddress } from '../../../lib/address.ts'
import { pairAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { KindBadge, StateBadge } from '../../../ui/figures/badges.tsx'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { listPart, type PairListAddress, pairsInput } from '../view.ts'
import { PartBars } from './part-bars.tsx'
import classes from './synergy.module.css'
import { usePairFilters } from './use-pair-filters.ts'

const nameOf = (row: PairRow) => `${row.a.name} ↔ ${row.b.name}`

function PairName({ row }: { row: PairRow }) {
  const { t } = useTranslation('synergy')
  return (
    <span className={classes.pairName}>
      <span>
        {row.a.name} <span className={classes.agency}>{row.a.agency.shortName}</span>
      </span>
      <span className="spoken">{t('list.and')}</span>
      <span>
        {row.b.name} <span className={classes.agency}>{row.b.agency.shortName}</span>
      </span>
    </span>
  )
}

function Due({ row }: { row: PairRow }) {
  if (!row.decision) return <DayText value={null} />
  return (
    <span className={classes.stack}>
      <DayText value={row.decision.dueOn} short />
      {row.decision.isOverdue && <StateBadge state="overdue" />}
    </span>
  )
}

const STATE = { open: undefined, reopened: 'reopened', decided: 'decided', gone: 'cancelled' } as const

function useColumns(): Column<PairRow>[] {
  const { t } = useTranslation('synergy')
  return [
    { id: 'pair', name: t('list.pair'), cell: (row) => <PairName row={row} />, width: 320 },
    {
      id: 'kind',
      name: t('list.kind'),
      cell: (row) => {
        const state = STATE[row.state]
        return (
          <span className={classes.stack}>
            {row.label && <KindBadge kind={row.label} />}
            {state && <StateBadge state={state} />}
          </span>
        )
      },
    },
    {
      id: 'score',
      name: t('list.score'),
      cell: (row) => <PartBars score={row.score} parts={row.parts} />,
      sortable: true,
    },
    {
      id: 'money',
      name: t('list.money'),
      cell: (row) => <Money value={row.money} short />,
      align: 'end',
      sortable: true,
    },
    { id: 'owner', name: t('list.owner'), cell: (row) => row.decision?.owner.shortName ?? <DayText value={null} /> },
    { id: 'dueOn', name: t('list.due'), cell: (row) => <Due row={row} />, sortable: true },
  ]
}

/** The pairs behind the figures, the matrix and the map: whatever these choose is a filter of this list. */
export function PairList() {
  const { t } = useTranslation('synergy')
  const [view, setView] = useAddress<PairListAddress>()
  const query = useQuery({
    ...api.overlaps.pairs.queryOptions({ input: pairsInput(view) }),
    placeholderData: keepPreviousData,
  })
  const filters = usePairFilters(view.year)
  const list = listPart(view)
  const { year: _year, page: _page, pageSize: _size, sort: _sort, ...filtered } = list
  const isFiltered = Object.keys(filtered).length > 0
  return (
    <section className={classes.section} aria-labelledby="pairs">
      <h2 id="pairs">{t('list.title')}</h2>
      <FilterBar filters={filters} address={view} onAddress={setView} searchLabel={t('list.search')} />
      <DataTable
        label={t('list.label')}
        columns={useColumns()}
        query={query}
        rowId={(row) => `${row.a.id}/${row.b.id}`}
        rowName={nameOf}
        rowTo={(row) => pairAddress(row.a.id, row.b.id, list)}
        address={view}
        onAddress={setView as DataTableProps<PairRow>['onAddress']}
        empty={
          <EmptyState
            title={t('list.empty')}
            action={
              <Button variant="default" onClick={() => setView({ state: 'all' })}>
                {t('list.showAll')}
              </Button>
            }
          >
            {t('list.emptyWhy')}
          </EmptyState>
        }
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() => setView(Object.fromEntries(Object.keys(filtered).map((name) => [name, undefined])))}
            />
          ),
        })}
      />
    </section>
  )
}
