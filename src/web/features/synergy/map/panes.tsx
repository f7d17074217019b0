import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import type { PairListAddress } from '../view.ts'
import { DistrictPane } from './district-pane.tsx'
import { MatrixPane } from './matrix-pane.tsx'
import { PairList } from './pair-list.tsx'
import classes from './synergy.module.css'

/** Matrix and districts above the list; on a phone one at a time, the list first. */
export function Panes() {
  const { t } = useTranslation('synergy')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const [view, setView] = useAddress<PairListAddress>()
  if (!narrow) {
    return (
      <>
        <div className={classes.panes}>
          <MatrixPane />
          <DistrictPane />
        </div>
        <PairList />
      </>
    )
  }
  const pane = view.pane ?? 'list'
  const Pane = { list: PairList, matrix: MatrixPane, map: DistrictPane }[pane]
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('panes.label')}
        value={pane}
        onChange={(next) => setView({ pane: next === 'list' ? undefined : (next as 'matrix' | 'map') })}
        data={(['list', 'matrix', 'map'] as const).map((value) => ({ value, label: t(`panes.${value}`) }))}
      />
      <Pane />
    </>
  )
}
