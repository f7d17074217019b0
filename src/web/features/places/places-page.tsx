import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacesOverview } from '#contract/places.ts'
import { useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { zoneName } from '../../lib/format.ts'
import { Num } from '../../ui/figures/values.tsx'
import { ICON } from '../../ui/icon.ts'
import { Page } from '../../ui/page/page.tsx'
import { AreaPanel } from './area-panel.tsx'
import { AreaSearch } from './area-search.tsx'
import { AreaTree } from './area-tree.tsx'
import { BoundaryUpload } from './boundary-upload.tsx'
import { DistrictMap } from './district-map.tsx'
import classes from './places.module.css'
import type { PlacesAddress } from './view.ts'

function useFigures({ counts, shapes, edition }: PlacesOverview) {
  const { t } = useTranslation('places')
  const all = [
    { value: counts.regencies, label: t('figures.regencies') },
    { value: counts.districts, label: t('figures.districts') },
    { value: counts.villages, label: t('figures.villages') },
  ]
  const own = all.filter(({ value }) => value > 0).map(({ value, label }) => ({ value: <Num value={value} />, label }))
  const drawn = { value: t('drawn', shapes), label: t('figures.shapes') }
  const nationwide = edition && {
    value: <Num value={edition.counts.villages} />,
    label: t('figures.nationwide'),
    source: edition.name,
  }
  return nationwide ? [...own, drawn, nationwide] : [...own, drawn]
}

/** Where the region is and what it consists of: search, list, map, codes. */
export function PlacesPage() {
  const { t } = useTranslation('places')
  const [view, setView] = useAddress<PlacesAddress>()
  const [uploading, setUploading] = useState(false)
  const overview = useSuspenseQuery(api.places.overview.queryOptions({ staleTime: 60_000 })).data
  const { region, edition, can } = overview
  const words = { name: region.fullName, code: region.code, zone: zoneName(overview.timezone) }
  const open = (code: string) => setView({ area: code })
  const upload = can.importBoundaries ? () => setUploading(true) : undefined

  return (
    <Page
      title={t('title')}
      context={
        edition
          ? t('context', { ...words, decree: edition.decree, edition: edition.name })
          : t('contextNoEdition', words)
      }
      figures={useFigures(overview)}
      action={
        upload && (
          <Button variant="default" leftSection={<IconUpload {...ICON} />} onClick={upload}>
            {t('upload.action')}
          </Button>
        )
      }
    >
      <AreaSearch q={view.q ?? ''} onSearch={(q) => setView({ q })} onOpen={open} />
      <div className={classes.columns}>
        <DistrictMap overview={overview} area={view.area} onOpen={open} onUpload={upload} />
        <AreaTree part={view.part ?? ''} onPart={(part) => setView({ part })} area={view.area} onOpen={open} />
      </div>
      <AreaPanel code={view.area} onClose={() => setView({ area: undefined })} onOpen={open} />
      {uploading && <BoundaryUpload onClose={() => setUploading(false)} />}
    </Page>
  )
}
