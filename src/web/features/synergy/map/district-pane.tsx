import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DistrictMeetings } from '#contract/overlaps/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import { gapsAddress, synergyAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { NoBoundaries } from '../../../ui/map/no-boundaries.tsx'
import { RegionMap } from '../../../ui/map/region-map.tsx'
import { listPart, type PairListAddress } from '../view.ts'
import { waiting } from './matrix-order.ts'
import classes from './synergy.module.css'

const SHOWN = 8

const byNeed = (one: DistrictMeetings, other: DistrictMeetings) =>
  waiting(other) - waiting(one) || other.gaps - one.gaps || one.name.localeCompare(other.name, 'id')

/** The districts with what waits in them: a map, and the same as a table. */
export function DistrictPane() {
  const { t } = useTranslation('synergy')
  const [view, setView] = useAddress<PairListAddress>()
  const query = useQuery({
    ...api.overlaps.districts.queryOptions({ input: { year: view.year } }),
    staleTime: 60_000,
  })
  return (
    <section className={classes.pane} aria-labelledby="districts">
      <div className={classes.paneHead}>
        <h2 id="districts">{t('panes.districtTitle')}</h2>
      </div>
      {query.error && !query.data ? (
        <ErrorState
          error={query.error}
          title={t('panes.districtFailed')}
          onRetry={() => void query.refetch()}
          level={3}
        />
      ) : !query.data ? (
        <LoadingRows rows={8} />
      ) : (
        <>
          <RegionMap
            label={t('panes.mapLabel')}
            unit={t('panes.mapUnit')}
            values={new Map(query.data.map((district) => [district.areaCode, waiting(district)]))}
            selected={view.area}
            onSelect={(area) => setView({ area: area === view.area ? undefined : area, pane: undefined })}
            empty={<NoBoundaries>{t('panes.noMap')}</NoBoundaries>}
            height={280}
          />
          <DistrictTable districts={[...query.data].sort(byNeed)} view={view} />
        </>
      )}
    </section>
  )
}

function DistrictTable({ districts, view }: { districts: readonly DistrictMeetings[]; view: PairListAddress }) {
  const { t } = useTranslation('synergy')
  const region = useSession().actingAs.region.code
  const [all, setAll] = useState(false)
  const { page: _page, area: _area, ...rest } = listPart(view)
  const shown = all ? districts : districts.slice(0, SHOWN)
  const most = Math.max(1, ...districts.map(waiting))
  const hidden = districts.length - shown.length
  if (districts.length === 0) return <p className={classes.hint}>{t('panes.districtEmpty')}</p>
  return (
    <div className={classes.box}>
      <table className={classes.districts}>
        <caption className="spoken">{t('panes.districtCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panes.district')}</th>
            <th scope="col">{t('panes.waiting')}</th>
            <th scope="col">{t('panes.gaps')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((district) => {
            const { areaCode, name, gaps } = district
            const count = waiting(district)
            return (
              <tr key={areaCode} data-on={view.area === areaCode || undefined}>
                <th scope="row">
                  <Link
                    to={synergyAddress({ ...rest, axes: view.axes, area: areaCode })}
                    aria-current={view.area === areaCode || undefined}
                  >
                    {areaCode === region ? t('panes.wholeRegion') : name}
                  </Link>
                </th>
                <td>
                  <span className={classes.bar}>
                    <span className={classes.barFill} style={{ width: `${(100 * count) / most}%` }} aria-hidden />
                    <Num value={count} />
                  </span>
                </td>
                <td>
                  {gaps > 0 ? (
                    <Link to={gapsAddress({ year: view.year, area: areaCode })}>{gaps}</Link>
                  ) : (
                    <Num value={0} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {(hidden > 0 || all) && districts.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('panes.fewer') : t('panes.more', { count: hidden })}
        </Button>
      )}
    </div>
  )
}
