import { Skeleton } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { ErrorState } from '../feedback/error-state.tsx'
import { AreaDrawing, type AreaDrawingProps } from './area-drawing.tsx'
import classes from './map.module.css'
import { NoBoundaries } from './no-boundaries.tsx'
import { shadeOf, stepsOf } from './scale.ts'
import { useBoundaries } from './use-boundaries.ts'

/** The drawing in the map's place: at once, and for good where the map itself does not arrive over a weak line. */
const StillMap = (props: AreaDrawingProps) => (
  <div className={classes.frame}>
    <AreaDrawing {...props} />
  </div>
)

// MapLibre weighs more than the rest of the page together: it comes when a map is shown, and never with the first load.
const MapCanvas = lazy(async () => {
  try {
    const module = await import('./map-canvas.tsx')
    return { default: module.MapCanvas }
  } catch {
    return { default: StillMap }
  }
})

interface RegionMapProps {
  /** What the map shows, for screen readers: "Peta kecamatan Kabupaten Malang". */
  label: string
  /** A figure per area code; areas without one stay empty. Without any the map shows the areas alone. */
  values?: ReadonlyMap<string, number>
  /** What the figures count, in words: "tumpang tindih". */
  unit?: string
  selected?: string | undefined
  /** A click on an area; the same must be reachable from the list beside the map. */
  onSelect?: (code: string) => void
  /** Shown while no boundary was imported. */
  empty?: ReactNode
  height?: number
}

/**
 * The region's areas one level down (kecamatan; for a province its regencies) as polygons without a background map, coloured by a figure.
 * Always put a list with the same content beside it: that is what keyboards and screen readers use.
 */
export function RegionMap({ label, values, unit, selected, onSelect, empty, height = 440 }: RegionMapProps) {
  const { t } = useTranslation('ui')
  const query = useBoundaries()
  const steps = useMemo(() => stepsOf(values?.values() ?? []), [values])
  const shapes = query.data && 'body' in query.data ? query.data.body : undefined

  if (query.error)
    return <ErrorState error={query.error} title={t('map.failed')} onRetry={() => void query.refetch()} level={3} />
  if (!shapes) return <Skeleton height={height} />
  if (shapes.features.length === 0) return empty ?? <NoBoundaries>{t('map.empty')}</NoBoundaries>

  const drawn = { label, shapes, steps, values, unit, selected, onSelect, height }
  const hasNone = shapes.features.some(({ id }) => !values?.get(id))
  const number = (value: number) => formatNumber(value, currentLanguage())
  return (
    <figure className={classes.figure}>
      <Suspense fallback={<StillMap {...drawn} />}>
        <MapCanvas {...drawn} />
      </Suspense>
      {steps.length > 0 && (
        <figcaption className={classes.legend}>
          {unit && <span>{unit}</span>}
          {hasNone && (
            <span className={classes.key}>
              <span className={classes.swatch} data-shade="none" aria-hidden /> 0
            </span>
          )}
          {steps.map(({ from, to }, i) => (
            <span key={to} className={classes.key}>
              <span className={classes.swatch} data-shade={shadeOf(steps, i)} aria-hidden />
              {from === to ? number(to) : `${number(from)}–${number(to)}`}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  )
}
