import { SegmentedControl, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseDistrict } from '#contract/houses/views/figures.ts'
import { useAddress } from '../../../lib/address.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Money, Num } from '../../../ui/figures/values.tsx'
import { NoBoundaries } from '../../../ui/map/no-boundaries.tsx'
import { RegionMap } from '../../../ui/map/region-map.tsx'
import { useHasBoundaries } from '../../../ui/map/use-boundaries.ts'
import { Page } from '../../../ui/page/page.tsx'
import { HouseParts } from './house-parts.tsx'
import { useHouseYear } from './use-house-year.ts'
import { houseListAddress, type mapAddressBar } from './view.ts'
import { mapQuery } from './view-data.ts'
import classes from './views.module.css'

type MapAddress = ReturnType<typeof mapAddressBar>
const MEASURES = ['left', 'share', 'late', 'gap'] as const
type Measure = (typeof MEASURES)[number]
const MILLION = 1_000_000

const VALUE: Readonly<Record<Measure, (district: HouseDistrict) => number>> = {
  left: ({ houses, handedOver }) => houses - handedOver,
  share: ({ houses, handedOver }) => (houses > 0 ? Math.round((handedOver / houses) * 100) : 0),
  late: ({ late }) => late,
  gap: ({ gap }) => Math.round(gap / MILLION),
}

/** Houses by district: a map coloured by what one asks for, and the same as a table. A click leads to the rows. */
export function MapPage() {
  const { t } = useTranslation('houses')
  const [view, setView] = useAddress<MapAddress>()
  const year = useHouseYear(view.year)
  const by = view.by ?? 'left'
  const navigate = useNavigate()
  const enters = useCan('readServices')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const query = useQuery(mapQuery(year))
  const districts = query.data?.districts
  const values = useMemo(
    () => new Map((districts ?? []).map((district) => [district.areaCode, VALUE[by](district)])),
    [districts, by],
  )
  const sum = (of: (district: HouseDistrict) => number) => (districts ?? []).reduce((all, one) => all + of(one), 0)
  const left = sum(VALUE.left)
  const measures = MEASURES.map((value) => ({ value, label: t(`views.map.measureOf.${value}`) }))
  const hasMap = useHasBoundaries()
  const measureLabel = t(hasMap ? 'views.map.measure' : 'views.map.order')
  const choose = (value: string | null) => setView({ by: MEASURES.find((one) => one === value) })
  return (
    <Page
      title={t('views.map.title')}
      context={t('views.map.context')}
      figures={
        districts
          ? [
              { value: <Num value={left} />, label: t('views.map.measureOf.left') },
              { value: <Num value={sum(({ waiting }) => waiting)} />, label: t('views.map.untouched') },
              { value: <Num value={districts.length} />, label: t('views.map.districts') },
            ]
          : []
      }
    >
      <HouseParts shown="map" year={year} />
      {query.error && !districts ? (
        <ErrorState error={query.error} title={t('views.failed')} onRetry={() => void query.refetch()} />
      ) : !districts ? (
        <LoadingRows rows={8} />
      ) : districts.length === 0 ? (
        <EmptyState title={t('views.empty', { year })}>{t('views.emptyWhy')}</EmptyState>
      ) : (
        <>
          <div className={classes.measure}>
            {narrow ? (
              <Select label={measureLabel} data={measures} value={by} allowDeselect={false} onChange={choose} />
            ) : (
              <SegmentedControl aria-label={measureLabel} data={measures} value={by} onChange={choose} />
            )}
          </div>
          <RegionMap
            label={t('views.map.label')}
            unit={t(`views.map.measureOf.${by}`)}
            values={values}
            {...(enters && {
              onSelect: (district: string) => void navigate({ to: houseListAddress({ year, district }) }),
            })}
            empty={<NoBoundaries>{t('views.map.noMap')}</NoBoundaries>}
          />
          <DistrictTable districts={districts} year={year} by={by} links={enters} />
        </>
      )}
    </Page>
  )
}

interface DistrictTableProps {
  districts: readonly HouseDistrict[]
  year: number
  by: Measure
  /** The rows behind are for those who may read houses. */
  links: boolean
}

function DistrictTable({ districts, year, by, links }: DistrictTableProps) {
  const { t } = useTranslation('houses')
  const rows = districts.toSorted((a, b) => VALUE[by](b) - VALUE[by](a) || a.name.localeCompare(b.name, 'id'))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('views.map.scroll')}>
      <table className={classes.table}>
        <caption className="spoken">{t('views.map.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('views.map.district')}</th>
            <th scope="col">{t('views.map.all')}</th>
            <th scope="col">{t('views.map.handedOver')}</th>
            <th scope="col">{t('views.map.building')}</th>
            <th scope="col">{t('views.map.chosen')}</th>
            <th scope="col">{t('views.map.waiting')}</th>
            <th scope="col">{t('views.map.late')}</th>
            <th scope="col">{t('views.map.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.areaCode}>
              <th scope="row">
                {links ? <Link to={houseListAddress({ year, district: row.areaCode })}>{row.name}</Link> : row.name}
              </th>
              <td>
                <Num value={row.houses} />
              </td>
              <td>
                <span className={classes.bar}>
                  <span className={classes.fill} style={{ width: `${VALUE.share(row)}%` }} aria-hidden />
                  <Num value={row.handedOver} />
                </span>
              </td>
              <td>
                <Num value={row.building} />
              </td>
              <td>
                <Num value={row.chosen} />
              </td>
              <td>
                <Num value={row.waiting} />
              </td>
              <td data-tone={row.late > 0 ? 'bata' : undefined}>
                <Num value={row.late} />
              </td>
              <td>{row.gap > 0 ? <Money value={row.gap} short /> : <Num value={0} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
