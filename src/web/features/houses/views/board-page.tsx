import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardColumn } from '#contract/houses/views/board.ts'
import { useAddress } from '../../../lib/address.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Money, Num } from '../../../ui/figures/values.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { ProposeDeeds } from '../proposal/propose-deeds.tsx'
import { BoardCards } from './board-cards.tsx'
import { HouseParts } from './house-parts.tsx'
import { MapPage } from './map-page.tsx'
import { ToLookAt } from './to-look-at.tsx'
import { useHouseFilters } from './use-house-filters.ts'
import { useHouseYear } from './use-house-year.ts'
import { type HouseFilters, houseListAddress, isFiltered } from './view.ts'
import { boardQuery } from './view-data.ts'
import classes from './views.module.css'

/** Houses by stage, the longest waiting first. Who has no agency reads figures only and begins at the map. */
export function BoardPage() {
  return useCan('readServices') ? <Board /> : <MapPage />
}

function Board() {
  const { t } = useTranslation('houses')
  const [view, setView] = useAddress<HouseFilters>()
  const year = useHouseYear(view.year)
  const filters = useHouseFilters(year, { withState: false })
  const query = useQuery({
    ...boardQuery(view, year),
    placeholderData: keepPreviousData,
  })
  const columns = query.data?.columns
  const narrowed = { ...view, year }
  return (
    <Page
      title={t('views.board.title')}
      context={query.data && !query.data.can.readAll ? t('views.some') : t('views.board.context')}
      figures={columns ? figuresOf(columns, narrowed, t) : []}
      more={<ProposeDeeds year={year} />}
    >
      <HouseParts shown="board" year={year} />
      <FilterBar filters={filters} address={view} onAddress={setView} searchLabel={t('views.filter.search')} />
      {query.error && !columns ? (
        <ErrorState error={query.error} title={t('views.failed')} onRetry={() => void query.refetch()} />
      ) : !columns ? (
        <LoadingRows rows={8} height={88} />
      ) : columns.every(({ houses }) => houses === 0) ? (
        isFiltered(view) ? (
          <NothingMatches
            onClear={() => setView(Object.fromEntries(Object.keys(view).map((name) => [name, undefined])))}
          />
        ) : (
          <EmptyState title={t('views.empty', { year })}>{t('views.emptyWhy')}</EmptyState>
        )
      ) : (
        <>
          <ToLookAt year={year} />
          <div className={classes.board} data-stale={query.isPlaceholderData || undefined}>
            {columns.map((column) => (
              <BoardCards key={column.state} column={column} view={narrowed} />
            ))}
          </div>
        </>
      )}
    </Page>
  )
}

function figuresOf(
  columns: readonly BoardColumn[],
  view: HouseFilters,
  t: ReturnType<typeof useTranslation<'houses'>>['t'],
) {
  const standing = columns.filter(({ state }) => state !== 'cancelled')
  const sum = (of: (column: BoardColumn) => number) => standing.reduce((all, column) => all + of(column), 0)
  const late = sum((column) => column.late)
  return [
    { value: <Num value={sum(({ houses }) => houses)} />, label: t('views.board.count'), to: houseListAddress(view) },
    {
      value: <Num value={late} />,
      label: t('views.board.lateCount'),
      to: houseListAddress({ ...view, late: true, sort: 'stateSince' }),
      ...(late > 0 && { tone: 'bata' as const }),
    },
    {
      value: <Money value={sum(({ gap }) => gap)} short />,
      label: t('views.board.gapCount'),
      to: houseListAddress({ ...view, gap: true, sort: '-gap' }),
    },
    {
      value: <Num value={standing.find(({ state }) => state === 'handed_over')?.houses ?? 0} />,
      label: t('views.board.handedOver'),
      to: houseListAddress({ ...view, state: ['handed_over'], sort: '-handedOverOn' }),
      tone: 'daun' as const,
    },
  ]
}
