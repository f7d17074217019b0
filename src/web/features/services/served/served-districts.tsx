import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServedDistrict } from '#contract/services/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import { servedAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { NoBoundaries } from '../../../ui/map/no-boundaries.tsx'
import { RegionMap } from '../../../ui/map/region-map.tsx'
import { splitInWords } from '../people-words.ts'
import { filterOf, type ServedAddress } from '../view.ts'
import classes from './served.module.css'

const SHOWN = 8

/** Served people and missed families by district: a map, and the same as a table. */
export function ServedDistricts({ readsAll }: { readsAll: boolean }) {
  const { t } = useTranslation('services')
  const [view, setView] = useAddress<ServedAddress>()
  const { district: _, ...filter } = filterOf(view)
  const query = useQuery({
    ...api.services.districts.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes.pane} aria-labelledby="served-districts">
      <div className={classes.paneHead}>
        <h2 id="served-districts">{t('districts.title')}</h2>
      </div>
      {query.error && !query.data ? (
        <ErrorState error={query.error} title={t('districts.failed')} onRetry={() => void query.refetch()} level={3} />
      ) : !query.data ? (
        <LoadingRows rows={6} />
      ) : (
        <>
          <RegionMap
            label={t('districts.mapLabel')}
            unit={t('districts.mapUnit')}
            values={new Map(query.data.map(({ areaCode, served }) => [areaCode, served.all]))}
            selected={view.district}
            onSelect={(area) => setView({ district: area === view.district ? undefined : area, pane: undefined })}
            empty={<NoBoundaries>{t('districts.noMap')}</NoBoundaries>}
            height={260}
          />
          <DistrictTable districts={query.data} view={view} readsAll={readsAll} />
        </>
      )}
    </section>
  )
}

interface DistrictTableProps {
  districts: readonly ServedDistrict[]
  view: ServedAddress
  /** Who was never served is known of all agencies together only: of one it would be everybody else's. */
  readsAll: boolean
}

function DistrictTable({ districts, view, readsAll }: DistrictTableProps) {
  const { t } = useTranslation('services')
  const [all, setAll] = useState(false)
  const { page: _page, pane: _pane, ...rest } = view
  const shown = all ? districts : districts.slice(0, SHOWN)
  const hidden = districts.length - shown.length
  if (districts.length === 0) return <p className={classes.hint}>{t('districts.empty')}</p>
  return (
    <div className={classes.box}>
      <table className={classes.table}>
        <caption className="spoken">{t('districts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('district')}</th>
            <th scope="col">{t('districts.served')}</th>
            {readsAll && <th scope="col">{t('districts.missed')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ areaCode, name, served, missedFamilies }) => (
            <tr key={areaCode} data-on={view.district === areaCode || undefined}>
              <th scope="row">
                <Link to={servedAddress({ ...rest, district: areaCode })}>{name}</Link>
              </th>
              <td title={splitInWords(served)}>
                <Num value={served.all} /> <span className={classes.dim}>{splitInWords(served)}</span>
              </td>
              {readsAll && (
                <td>
                  {missedFamilies > 0 ? (
                    <Link to={servedAddress({ ...rest, district: areaCode, who: 'missed' })}>
                      <Num value={missedFamilies} />
                    </Link>
                  ) : (
                    <Num value={0} />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {(hidden > 0 || all) && districts.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('districts.fewer') : t('districts.more', { count: hidden })}
        </Button>
      )}
    </div>
  )
}
