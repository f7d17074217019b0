import { useMemo } from 'react'
import type { AreaShapes } from '#contract/places.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import classes from './map.module.css'
import { outlinesOf } from './outlines.ts'
import { type Step, shadeOf, stepOf } from './scale.ts'

export interface AreaDrawingProps {
  label: string
  shapes: AreaShapes
  steps: readonly Step[]
  values: ReadonlyMap<string, number> | undefined
  unit: string | undefined
  selected: string | undefined
  onSelect: ((code: string) => void) | undefined
  height: number
}

/** The map as a still drawing: seen at once, while the movable one is on its way, and all there is where the browser cannot draw that one. */
export function AreaDrawing({ label, shapes, steps, values, unit, selected, onSelect, height }: AreaDrawingProps) {
  const outlines = useMemo(() => outlinesOf(shapes), [shapes])
  return (
    <svg
      className={classes.drawing}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${outlines.width} ${outlines.height}`}
      style={{ height: `min(${height}px, 100vw)` }}
    >
      {outlines.areas.map(({ code, name, line }) => {
        const value = values?.get(code) ?? 0
        const step = stepOf(steps, value)
        const figure = `${formatNumber(value, currentLanguage())}${unit ? ` ${unit}` : ''}`
        return (
          <path
            key={code}
            d={line}
            data-shade={step < 0 ? 'none' : shadeOf(steps, step)}
            data-chosen={code === selected || undefined}
            data-opens={onSelect !== undefined || undefined}
            {...(onSelect && { onClick: () => onSelect(code) })}
          >
            <title>{values?.has(code) ? `${name}: ${figure}` : name}</title>
          </path>
        )
      })}
    </svg>
  )
}
