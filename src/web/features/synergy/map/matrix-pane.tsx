import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OverlapMatrix } from '#contract/overlaps/overview.ts'
import type { TargetClass } from '#contract/overlaps/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { gapsAddress, synergyAddress } from '../../../lib/addresses.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Matrix } from '../../../ui/figures/matrix.tsx'
import { listPart, type PairListAddress } from '../view.ts'
import { byWeight, waiting } from './matrix-order.ts'
import classes from './synergy.module.css'
import { useAxes } from './use-pair-filters.ts'

const NOBODY = 'none'

/** Where a cell leads: to its pairs, or to its gaps where it has nothing else. */
function cellAddress(view: PairListAddress, byPriority: boolean, cell: OverlapMatrix['cells'][number]): string {
  const { page: _page, agency: _agency, group: _group, priority: _priority, area: _area, ...rest } = listPart(view)
  const { axes } = view
  const isGap = cell.gaps > 0 && waiting(cell) === 0
  if (byPriority) {
    const place = { priority: cell.row, area: cell.column }
    return isGap ? gapsAddress({ year: view.year, ...place }) : synergyAddress({ ...rest, axes, ...place })
  }
  if (cell.row === NOBODY || isGap) return gapsAddress({ year: view.year, group: cell.column })
  return synergyAddress({ ...rest, axes, agency: cell.row, group: cell.column })
}

/** Plans, overlaps and gaps by two axes; the crowded rows and columns first, a cell filters the list. */
export function MatrixPane() {
  const { t } = useTranslation('synergy')
  const [view, setView] = useAddress<PairListAddress>()
  const byPriority = view.axes === 'priority'
  const { agencies, priorities } = useAxes(view.year)
  const query = byPriority ? priorities : agencies
  return (
    <section className={classes.pane} aria-labelledby="matrix">
      <div className={classes.paneHead}>
        <h2 id="matrix">{t('panes.matrixTitle')}</h2>
        <SegmentedControl
          size="sm"
          aria-label={t('panes.axes')}
          value={byPriority ? 'priority' : 'agency'}
          onChange={(next) => setView({ axes: next === 'priority' ? next : undefined })}
          data={[
            { value: 'agency', label: t('panes.agencyGroup') },
            { value: 'priority', label: t('panes.priorityDistrict') },
          ]}
        />
      </div>
      {query.error && !query.data ? (
        <ErrorState
          error={query.error}
          title={t('panes.matrixFailed')}
          onRetry={() => void query.refetch()}
          level={3}
        />
      ) : !query.data ? (
        <LoadingRows rows={8} />
      ) : query.data.cells.length === 0 ? (
        <EmptyState title={t('panes.matrixEmpty')}>{t('panes.matrixEmptyWhy')}</EmptyState>
      ) : (
        <>
          <MatrixOf matrix={query.data} byPriority={byPriority} view={view} />
          <p className={classes.hint}>{t('panes.matrixHint')}</p>
        </>
      )}
    </section>
  )
}

function MatrixOf({ matrix, byPriority, view }: { matrix: OverlapMatrix; byPriority: boolean; view: PairListAddress }) {
  const { t } = useTranslation('synergy')
  const rows = byWeight(matrix.rows, matrix.cells, 'row')
  const columns = byWeight(matrix.columns, matrix.cells, 'column')
  const nobody = byPriority ? t('panes.none') : t('panes.noAgency')
  return (
    <Matrix
      caption={byPriority ? t('panes.priorityDistrictCaption') : t('panes.agencyGroupCaption')}
      rows={rows.map(({ key, name, shortName }) => ({
        id: key,
        name: key === NOBODY ? nobody : shortName,
        full: key === NOBODY ? nobody : name,
      }))}
      columns={columns.map(({ key, name, shortName }) => ({
        id: key,
        name: byPriority ? shortName : t(`group.${key as TargetClass}`),
        full: byPriority ? name : t(`group.${key as TargetClass}`),
      }))}
      cells={matrix.cells.map((cell) => ({
        row: cell.row,
        column: cell.column,
        count: cell.activities,
        overlaps: waiting(cell),
        gaps: cell.gaps,
        to: cellAddress(view, byPriority, cell),
      }))}
    />
  )
}
