import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { gapsAddress, synergyAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../map/synergy.module.css'
import { usePlaceFilters } from '../map/use-pair-filters.ts'
import { type GapsAddress, gapsInput } from '../view.ts'
import { GapMatrix } from './gap-matrix.tsx'
import { useGapColumns } from './use-gap-columns.tsx'

/** Which needs no activity answers: figures, where they are, and each with why. */
export function GapsPage() {
  const { t } = useTranslation(['synergy', 'ui'])
  const [view, setView] = useAddress<GapsAddress>()
  const summary = useQuery(api.overlaps.summary.queryOptions({ input: { year: view.year } })).data
  const query = useQuery({
    ...api.overlaps.gaps.queryOptions({ input: gapsInput(view) }),
    placeholderData: keepPreviousData,
  })
  const { place } = usePlaceFilters(view.year)
  const columns = useGapColumns()
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { year, status, area, group, priority, q } = view
  const isFiltered = [status, area, group, priority, q].some((value) => value !== undefined)
  return (
    <Page
      title={t('gaps.title')}
      context={summary?.year && t('gaps.context', { year: summary.year })}
      crumbs={[{ name: t('place'), to: synergyAddress({ year }) }]}
      figures={
        summary && summary.needs > 0
          ? [
              { value: number(summary.gaps), label: t('gaps.uncovered'), tone: 'kunyit', to: gapsAddress({ year }) },
              {
                value: number(summary.needs - summary.gaps),
                label: t('gaps.covered'),
                tone: 'daun',
                to: gapsAddress({ year, status: 'covered' }),
              },
              { value: number(summary.needs), label: t('gaps.all'), to: gapsAddress({ year, status: 'all' }) },
            ]
          : []
      }
    >
      <GapMatrix view={view} />
      <section className={classes.section} aria-labelledby="needs">
        <h2 id="needs">{t('gaps.listTitle')}</h2>
        <FilterBar
          filters={[
            {
              kind: 'choice',
              name: 'status',
              label: t('gaps.status'),
              options: [
                { value: 'covered', label: t('ui:state.covered') },
                { value: 'all', label: t('gaps.stateAll') },
              ],
            },
            ...place,
          ]}
          address={view}
          onAddress={setView}
          searchLabel={t('gaps.search')}
        />
        <DataTable
          label={t('gaps.label')}
          columns={columns}
          query={query}
          rowId={(row) => row.needId}
          rowName={(row) => `${row.title}, ${row.areaText}`}
          address={view}
          onAddress={setView}
          empty={<EmptyState title={t('gaps.empty')}>{t('gaps.emptyWhy')}</EmptyState>}
          {...(isFiltered && {
            emptyFiltered: (
              <NothingMatches
                onClear={() =>
                  setView({ status: undefined, area: undefined, group: undefined, priority: undefined, q: undefined })
                }
              />
            ),
          })}
        />
      </section>
    </Page>
  )
}
