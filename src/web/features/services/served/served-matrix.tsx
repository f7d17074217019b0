import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ServedMatrix as Matrix_ } from '#contract/services/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import { servedAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Matrix } from '../../../ui/figures/matrix.tsx'
import { filterOf, type ServedAddress } from '../view.ts'
import classes from './served.module.css'

const AXES = {
  agencyKind: { rows: 'agency', columns: 'kind' },
  kindDistrict: { rows: 'kind', columns: 'district' },
  agencyDistrict: { rows: 'agency', columns: 'district' },
} as const
type Axes = keyof typeof AXES

/** People by agency and kind, or by district; a cell filters the list. */
export function ServedMatrix({ readsAll }: { readsAll: boolean }) {
  const { t } = useTranslation('services')
  const [view, setView] = useAddress<ServedAddress>()
  const axes: Axes = view.axes ?? (readsAll ? 'agencyKind' : 'kindDistrict')
  const query = useQuery({
    ...api.services.matrix.queryOptions({ input: { ...filterOf(view), ...AXES[axes], who: view.who ?? 'served' } }),
    placeholderData: keepPreviousData,
  })
  const choices: readonly Axes[] = readsAll ? ['agencyKind', 'kindDistrict', 'agencyDistrict'] : ['kindDistrict']
  return (
    <section className={classes.pane} aria-labelledby="served-matrix">
      <div className={classes.paneHead}>
        <h2 id="served-matrix">{t('matrix.title')}</h2>
        {choices.length > 1 && (
          <SegmentedControl
            size="sm"
            aria-label={t('matrix.axes')}
            value={axes}
            onChange={(next) => setView({ axes: next === 'agencyKind' ? undefined : (next as 'kindDistrict') })}
            data={choices.map((value) => ({ value, label: t(`matrix.${value}`) }))}
          />
        )}
      </div>
      {query.error && !query.data ? (
        <ErrorState error={query.error} title={t('matrix.failed')} onRetry={() => void query.refetch()} level={3} />
      ) : !query.data ? (
        <LoadingRows rows={6} />
      ) : query.data.cells.length === 0 ? (
        <EmptyState title={t('matrix.empty')}>{t('matrix.emptyWhy')}</EmptyState>
      ) : (
        <MatrixOf matrix={query.data} axes={axes} view={view} />
      )}
    </section>
  )
}

const weigh = (cells: Matrix_['cells'], side: 'row' | 'column') => {
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(cell[side], (sums.get(cell[side]) ?? 0) + cell.all)
  return (a: { key: string }, b: { key: string }) => (sums.get(b.key) ?? 0) - (sums.get(a.key) ?? 0)
}

function MatrixOf({ matrix, axes, view }: { matrix: Matrix_; axes: Axes; view: ServedAddress }) {
  const { t } = useTranslation('services')
  const { rows, columns } = AXES[axes]
  const head = ({ key, name, shortName }: Matrix_['rows'][number]) => ({
    id: key,
    name: key === 'none' ? t('nowhere') : shortName,
    full: key === 'none' ? t('nowhere') : name,
  })
  const { page: _page, ...rest } = view
  return (
    <Matrix
      caption={t(`matrix.${axes}Caption`)}
      rows={[...matrix.rows].sort(weigh(matrix.cells, 'row')).map(head)}
      columns={[...matrix.columns].sort(weigh(matrix.cells, 'column')).map(head)}
      cells={matrix.cells.map(({ row, column, all }) => ({
        row,
        column,
        count: all,
        to: servedAddress({
          ...rest,
          [rows]: [row],
          [columns]: columns === 'kind' ? [column] : column,
          pane: undefined,
        }),
      }))}
    />
  )
}
