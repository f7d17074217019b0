import 'maplibre-gl/dist/maplibre-gl.css'
import { useComputedColorScheme } from '@mantine/core'
import { LngLatBounds, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaShapes } from '#contract/places.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { AreaDrawing, type AreaDrawingProps } from './area-drawing.tsx'
import classes from './map.module.css'
import { type Colours, mapStyle, SOURCE } from './map-style.ts'
import { shadeOf, stepOf } from './scale.ts'

setWorkerUrl(workerUrl)

const NO_SHADE = -1

function boundsOf({ features }: AreaShapes): LngLatBounds {
  const bounds = new LngLatBounds()
  for (const { geometry } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    // Lines inside a boundary add nothing to its extent.
    for (const [ring = []] of polygons)
      for (const [longitude = 0, latitude = 0] of ring) bounds.extend([longitude, latitude])
  }
  return bounds
}

/** The colours of the theme, which a canvas cannot take from a style sheet by itself. */
function readColours(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement('span'))
  const read = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    none: read('--shade-none'),
    shades: [0, 1, 2, 3, 4].map((shade) => read(`--shade-${shade}`)),
    edge: read('--edge'),
    chosen: read('--edge-chosen'),
  }
  probe.remove()
  return colours
}

/** The map that moves. Until it is drawn, and where the browser cannot draw it (no WebGL), the still drawing stands in its place. */
export function MapCanvas(props: AreaDrawingProps) {
  const { label, shapes, steps, values, unit, selected, onSelect, height } = props
  const { t } = useTranslation('ui')
  const scheme = useComputedColorScheme('light')
  const frame = useRef<HTMLDivElement>(null)
  const select = useRef(onSelect)
  const [map, setMap] = useState<MapLibre>()
  const [hovered, setHovered] = useState<string>()
  const [failed, setFailed] = useState(false)
  select.current = onSelect

  useEffect(() => {
    const container = frame.current
    if (!container) return
    let made: MapLibre
    try {
      made = new MapLibre({
        container,
        style: mapStyle(shapes, readColours(container), scheme),
        bounds: boundsOf(shapes),
        fitBoundsOptions: { padding: 16 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        // On a phone one finger scrolls the page, two move the map.
        cooperativeGestures: true,
        fadeDuration: 0,
        locale: {
          'Map.Title': label,
          'NavigationControl.ZoomIn': t('map.zoomIn'),
          'NavigationControl.ZoomOut': t('map.zoomOut'),
          'CooperativeGesturesHandler.WindowsHelpText': t('map.wheel'),
          'CooperativeGesturesHandler.MacHelpText': t('map.wheel'),
          'CooperativeGesturesHandler.MobileHelpText': t('map.twoFingers'),
        },
      })
    } catch {
      setFailed(true)
      return
    }
    made.touchZoomRotate.disableRotation()
    made.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    made.on('load', () => setMap(made))
    made.on('mousemove', 'areas', ({ features }) => {
      made.getCanvas().style.cursor = select.current ? 'pointer' : ''
      setHovered(String(features?.[0]?.properties.code ?? ''))
    })
    made.on('mouseleave', 'areas', () => {
      made.getCanvas().style.cursor = ''
      setHovered(undefined)
    })
    made.on('click', 'areas', ({ features }) => {
      const code: unknown = features?.[0]?.properties.code
      if (typeof code === 'string') select.current?.(code)
    })
    return () => {
      setMap(undefined)
      made.remove()
    }
  }, [shapes, scheme, label, t])

  useEffect(() => {
    if (!map) return
    for (const { id } of shapes.features) {
      const step = stepOf(steps, values?.get(id) ?? 0)
      const shade = step < 0 ? NO_SHADE : shadeOf(steps, step)
      map.setFeatureState({ source: SOURCE, id }, { shade, chosen: id === selected, hovered: id === hovered })
    }
  }, [map, shapes, steps, values, selected, hovered])

  if (failed)
    return (
      <div className={classes.frame}>
        <AreaDrawing {...props} />
        <p className={classes.note}>{t('map.cannotMove')}</p>
      </div>
    )
  const shown = shapes.features.find(({ id }) => id === (hovered ?? selected))
  const value = shown && values?.get(shown.id)
  return (
    <div className={classes.frame}>
      <div ref={frame} style={{ height: `min(${height}px, 100vw)` }} />
      {!map && <AreaDrawing {...props} />}
      {shown && (
        <div className={classes.tip} aria-hidden>
          {shown.properties.fullName}
          {values && `: ${formatNumber(value ?? 0, currentLanguage())}${unit ? ` ${unit}` : ''}`}
        </div>
      )}
    </div>
  )
}
