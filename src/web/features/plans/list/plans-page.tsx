import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { IMPORT_PLANS, newActivityAddress, plansAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { formatMoney, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { filterOf, type PlansAddress } from '../view.ts'
import { ActivityCalendar } from './activity-calendar.tsx'
import { ActivityTable } from './activity-table.tsx'
import { ActivityTree } from './activity-tree.tsx'
import { ExportMenu } from './export-menu.tsx'
import classes from './list.module.css'
import { SavedViews } from './saved-views.tsx'
import { usePlanFilters } from './use-plan-filters.ts'
import { useYear } from './use-year.ts'

const VIEWS = ['tree', 'table', 'calendar'] as const

/** What is planned in a year, by whom, where: sums, and the activities as tree, table or calendar under the same filters. */
export function PlansPage() {
  const { t } = useTranslation('plans')
  const [address, setAddress] = useAddress<PlansAddress>()
  const { year, years } = useYear(address.year)
  const filters = usePlanFilters(year, years)
  const overview = useQuery(api.plans.activities.overview.queryOptions({ input: filterOf(year, address) })).data
  const view = address.view ?? 'tree'
  const mayCreate = useCan('createActivity')
  const mayImport = useCan('importPlans')
  const to = (change: PlansAddress) => plansAddress({ ...address, page: undefined, ...change })
  const create = (
    <Button component={Link} to={newActivityAddress({ year })}>
      {t('list.create')}
    </Button>
  )
  const importing = (
    <Button component={Link} to={IMPORT_PLANS} variant="default">
      {t('list.import')}
    </Button>
  )
  const figures: Figure[] = overview
    ? [
        {
          value: formatNumber(overview.activities, currentLanguage()),
          label: t('list.activities', { count: overview.activities }),
          to: to({ view: 'table' }),
        },
        {
          value: formatMoney(overview.budget, true),
          label: t('list.budget'),
          to: to({ view: 'table', sort: '-budget' }),
        },
        {
          value: overview.agencies,
          label: t('list.agencies'),
          to: plansAddress({ year: address.year }),
        },
        {
          value: formatNumber(overview.incomplete, currentLanguage()),
          label: t('list.incomplete'),
          to: to({ view: 'table', incomplete: true }),
          ...(overview.incomplete > 0 && { tone: 'kunyit' as const }),
        },
      ]
    : []
  const parts = {
    year,
    address,
    onAddress: setAddress,
    tools: (
      <div className={classes.tools}>
        <SavedViews address={address} />
        <ExportMenu year={year} address={address} />
      </div>
    ),
    empty: (
      <EmptyState title={t('list.empty', { year })} {...(mayImport && { action: importing })}>
        {t(mayImport ? 'list.emptyWhy' : 'list.emptyReader')}
      </EmptyState>
    ),
  }
  return (
    <Page
      title={address.year === undefined ? t('list.title') : t('list.titleYear', { year })}
      context={t('list.context')}
      figures={figures}
      {...(mayCreate && { action: create })}
      {...(mayImport && { more: importing })}
    >
      <FilterBar filters={filters} address={address} onAddress={setAddress} searchLabel={t('list.search')} />
      <SegmentedControl
        className={classes.views}
        aria-label={t('list.views')}
        value={view}
        onChange={(next) => setAddress({ view: next === 'table' || next === 'calendar' ? next : undefined })}
        data={VIEWS.map((value) => ({ value, label: t(`list.view.${value}`) }))}
      />
      {view === 'tree' && <ActivityTree {...parts} />}
      {view === 'table' && <ActivityTable {...parts} />}
      {view === 'calendar' && <ActivityCalendar {...parts} months={overview?.months} />}
    </Page>
  )
}
