import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DistrictResult, Progress } from '#contract/monitoring/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { Num } from '../../../ui/figures/values.tsx'
import { NoBoundaries } from '../../../ui/map/no-boundaries.tsx'
import { RegionMap } from '../../../ui/map/region-map.tsx'
import { type ProgrammeView, programmeAddress } from '../addresses.ts'
import classes from '../monitoring.module.css'
import { Cell } from './cell.tsx'

const furthestFirst = (a: DistrictResult, b: DistrictResult) =>
  b.shortfall - a.shortfall || (b.reached ?? 0) - (a.reached ?? 0)

/** Districts by how far they fall short: a map, and the same as a table. */
export function DistrictsTab({ progress }: { progress: Progress }) {
  const { t } = useTranslation('monitoring')
  const [, setView] = useAddress<ProgrammeView>()
  const { districts, unit, countsPeople, hiddenBelow } = progress
  const isSplit = districts.some(({ target }) => target !== null)
  const isShort = districts.some(({ shortfall }) => shortfall > 0)
  const values = districts.flatMap(({ district, reached, shortfall }) =>
    district && reached !== null ? [[district.code, isShort ? shortfall : reached] as const] : [],
  )
  // What says something: a district with a target or a result.
  const shown = districts.filter(({ target, reached }) => target || reached).sort(furthestFirst)
  return (
    <section className={classes.section}>
      <h2>{t('districts.title')}</h2>
      {!isSplit && <p className={classes.quiet}>{t('districts.notSplit')}</p>}
      <RegionMap
        label={isShort ? t('districts.mapShort') : t('districts.mapLabel')}
        unit={isShort ? `${t('districts.shortfall')} (${unit})` : `${t('districts.reached')} (${unit})`}
        values={new Map(values)}
        onSelect={(district) => setView({ tab: 'rows', district })}
        empty={<NoBoundaries>{t('districts.noMap')}</NoBoundaries>}
        height={320}
      />
      <DistrictTable progress={progress} shown={shown} isSplit={isSplit} />
      {countsPeople && hiddenBelow !== null && (
        <p className={classes.quiet}>{t('programme.hiddenBelow', { count: hiddenBelow })}</p>
      )}
    </section>
  )
}

interface TableProps {
  progress: Progress
  shown: readonly DistrictResult[]
  isSplit: boolean
}

function DistrictTable({ progress, shown, isSplit }: TableProps) {
  const { t } = useTranslation('monitoring')
  const { id, year, countsPeople, reached, target, hiddenBelow } = progress
  const heads = [
    ...(isSplit ? (['target'] as const) : []),
    'reached' as const,
    ...(isSplit ? (['expected', 'shortfall'] as const) : []),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('districts.caption')}>
      <table className={classes.table}>
        <caption className="spoken">{t('districts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('districts.district')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {t(`districts.${head}`)}
              </th>
            ))}
            {countsPeople &&
              (['female', 'male', 'disabled'] as const).map((group) => (
                <th key={group} scope="col" className={classes.number}>
                  {t(`programme.${group}`)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ district, split, shortfall, ...row }) => (
            <tr key={district?.code ?? 'none'}>
              <th scope="row">
                <Link to={programmeAddress(id, { year, tab: 'rows', district: district?.code ?? 'none' })}>
                  {district?.name ?? t('districts.unknown')}
                </Link>
              </th>
              {heads.map((head) => (
                <td key={head} className={classes.number}>
                  {head === 'shortfall' ? (
                    <span className={shortfall > 0 ? classes.behind : undefined}>
                      <Num value={row.expected === null ? null : shortfall} />
                    </span>
                  ) : head === 'reached' ? (
                    <Cell value={row.reached} least={hiddenBelow} />
                  ) : (
                    <Num value={row[head]} />
                  )}
                </td>
              ))}
              {countsPeople &&
                (['female', 'male', 'disabled'] as const).map((group) => (
                  <td key={group} className={classes.number}>
                    <Cell value={split[group]} least={hiddenBelow} />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('districts.total')}</th>
            {heads.map((head) => (
              <td key={head} className={classes.number}>
                {head === 'reached' && <Num value={reached} />}
                {head === 'target' && <Num value={target} />}
              </td>
            ))}
            {countsPeople &&
              (['female', 'male', 'disabled'] as const).map((group) => (
                <td key={group} className={classes.number}>
                  <Cell value={progress.split[group]} least={hiddenBelow} />
                </td>
              ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
