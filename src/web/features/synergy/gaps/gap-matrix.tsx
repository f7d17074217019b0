import { useTranslation } from 'react-i18next'
import { gapsAddress } from '../../../lib/addresses.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Matrix } from '../../../ui/figures/matrix.tsx'
import { byWeight } from '../map/matrix-order.ts'
import classes from '../map/synergy.module.css'
import { useAxes } from '../map/use-pair-filters.ts'
import type { GapsAddress } from '../view.ts'

/** Needs that nobody covers by priority and district; only rows and columns that have one. */
export function GapMatrix({ view }: { view: GapsAddress }) {
  const { t } = useTranslation('synergy')
  const { priorities: query } = useAxes(view.year)
  if (query.error && !query.data) {
    return <ErrorState error={query.error} title={t('panes.matrixFailed')} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return <LoadingRows rows={5} />
  const cells = query.data.cells.filter(({ gaps }) => gaps > 0)
  if (cells.length === 0) return null
  const used = (axis: 'row' | 'column') => new Set(cells.map((cell) => cell[axis]))
  const [rows, columns] = [used('row'), used('column')]
  const head = ({ key, name, shortName }: { key: string; name: string; shortName: string }) => ({
    id: key,
    name: key === 'none' ? t('panes.none') : shortName,
    full: name,
  })
  return (
    <section className={classes.pane} aria-labelledby="gap-matrix">
      <h2 id="gap-matrix">{t('gaps.matrixTitle')}</h2>
      <Matrix
        caption={t('gaps.matrixCaption')}
        rows={byWeight(query.data.rows, cells, 'row')
          .filter(({ key }) => rows.has(key))
          .map(head)}
        columns={byWeight(query.data.columns, cells, 'column')
          .filter(({ key }) => columns.has(key))
          .map(head)}
        cells={cells.map(({ row, column, activities, gaps }) => ({
          row,
          column,
          count: activities,
          gaps,
          to: gapsAddress({ year: view.year, priority: row, area: column }),
        }))}
      />
    </section>
  )
}
