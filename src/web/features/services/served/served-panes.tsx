import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { ServedSummary } from '#contract/services/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import type { ServedAddress } from '../view.ts'
import classes from './served.module.css'
import { ServedDistricts } from './served-districts.tsx'
import { ServedList } from './served-list.tsx'
import { ServedMatrix } from './served-matrix.tsx'

/** Matrix and districts above the people; on a phone one at a time, the people first. */
export function ServedPanes({ summary }: { summary: ServedSummary }) {
  const { t } = useTranslation('services')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const [view, setView] = useAddress<ServedAddress>()
  if (!narrow)
    return (
      <>
        <div className={classes.panes}>
          <ServedMatrix readsAll={summary.can.readAll} />
          <ServedDistricts readsAll={summary.can.readAll} />
        </div>
        <ServedList summary={summary} />
      </>
    )
  const pane = view.pane ?? 'list'
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('panes.label')}
        value={pane}
        onChange={(next) => setView({ pane: next === 'list' ? undefined : (next as 'matrix' | 'map') })}
        data={(['list', 'matrix', 'map'] as const).map((value) => ({ value, label: t(`panes.${value}`) }))}
      />
      {pane === 'list' && <ServedList summary={summary} />}
      {pane === 'matrix' && <ServedMatrix readsAll={summary.can.readAll} />}
      {pane === 'map' && <ServedDistricts readsAll={summary.can.readAll} />}
    </>
  )
}
