import { Button, Code } from '@mantine/core'
import { IconMap2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacesOverview } from '#contract/places.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { RegionMap } from '../../ui/map/region-map.tsx'
import classes from './places.module.css'
import { treeQuery } from './tree-query.ts'

interface DistrictMapProps {
  overview: PlacesOverview
  area: string | undefined
  onOpen: (code: string) => void
  /** Given to those who may upload boundaries. */
  onUpload: (() => void) | undefined
}

/** The parts of the region on a map; before any boundary was imported, how to get one. */
export function DistrictMap({ overview: { region, shapes }, area, onOpen, onUpload }: DistrictMapProps) {
  const { t } = useTranslation('places')
  const below = region.level === 'province' ? 'regency' : 'district'
  const tree = useQuery(treeQuery).data
  const sizes = useMemo(() => new Map(tree?.branches.map(({ code, leaves }) => [code, leaves.length])), [tree])
  const part = area?.slice(0, below === 'regency' ? 5 : 8)
  return (
    <section className={classes.pane} aria-labelledby="map">
      <h2 id="map">{t('map.title')}</h2>
      <RegionMap
        label={t('map.label', { level: t(`level.${below}`).toLowerCase(), name: region.fullName })}
        values={sizes}
        unit={t(`map.unit.${below}`)}
        selected={part}
        onSelect={onOpen}
        height={520}
        empty={
          <EmptyState
            icon={IconMap2}
            title={t('map.emptyTitle')}
            action={onUpload && <Button onClick={onUpload}>{t('upload.action')}</Button>}
          >
            <p>{t('map.empty')}</p>
            <Code>{t('map.command')}</Code>
          </EmptyState>
        }
      />
      {shapes.drawn > 0 && <p className={classes.hint}>{t('map.source', { sources: shapes.sources.join(', ') })}</p>}
    </section>
  )
}
