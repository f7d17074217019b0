import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClockExclamation, IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseRow } from '#contract/houses/views/list.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Badge } from '../../../ui/figures/badges.tsx'
import { DayText, Money, Num } from '../../../ui/figures/values.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { HouseBadge } from '../house-badge.tsx'
import { exportAddress } from './export-address.ts'
import { HouseParts } from './house-parts.tsx'
import { useHouseFilters } from './use-house-filters.ts'
import { useHouseYear } from './use-house-year.ts'
import { type HouseListAddress, houseAddress, isFiltered, listInput } from './view.ts'
import classes from './views.module.css'

function useColumns(): Column<HouseRow>[] {
  const { t } = useTranslation('houses')
  return useMemo(
    () => [
      { id: 'owner', name: t('views.list.owner'), cell: ({ owner }) => owner, sortable: true, width: 160 },
      {
        id: 'code',
        name: t('views.list.code'),
        cell: ({ code }) => <span className="one-line">{code}</span>,
        sortable: true,
      },
      {
        id: 'place',
        name: t('views.list.place'),
        cell: ({ village, district }) => `${village.name}, ${district.name}`,
        sortable: true,
        width: 160,
      },
      {
        id: 'state',
        name: t('views.list.state'),
        cell: (row) => (
          <span className={classes.facts}>
            <HouseBadge state={row.state} />
            {row.isLate && (
              <Badge tone="bata" icon={IconClockExclamation}>
                {t('views.isLate')}
              </Badge>
            )}
            {row.cancelKind && <span className={classes.quiet}>{t(`cancelKind.${row.cancelKind}`)}</span>}
          </span>
        ),
        sortable: true,
        width: 150,
      },
      {
        id: 'stateSince',
        name: t('views.list.stateSince'),
        cell: ({ stateSince }) => <DayText value={stateSince} short />,
        sortable: true,
      },
      {
        id: 'progress',
        name: t('views.list.progress'),
        cell: ({ progress }) => `${progress} %`,
        sortable: true,
        align: 'end',
      },
      {
        id: 'cost',
        name: t('views.list.cost'),
        cell: ({ money }) => <Money value={money.cost || null} />,
        sortable: true,
        align: 'end',
      },
      {
        id: 'gap',
        name: t('views.list.gap'),
        cell: ({ money }) => <Money value={money.gap || null} />,
        sortable: true,
        align: 'end',
      },
      {
        id: 'photos',
        name: t('views.list.photos'),
        cell: (row) => (
          <span className={classes.facts}>
            <Num value={row.photos} />
            {row.doubtful > 0 && (
              <Badge tone="kunyit" icon={IconAlertTriangle}>
                {t('views.list.doubtful', { count: row.doubtful })}
              </Badge>
            )}
            {row.isConflicting && (
              <Badge tone="kunyit" icon={IconAlertTriangle}>
                {t('views.list.conflicting')}
              </Badge>
            )}
          </span>
        ),
      },
      { id: 'agency', name: t('views.list.agency'), cell: ({ agency }) => agency.shortName, hidden: true },
      {
        id: 'handedOverOn',
        name: t('views.list.handedOverOn'),
        cell: ({ handedOverOn }) => <DayText value={handedOverOn} short />,
        sortable: true,
        hidden: true,
      },
    ],
    [t],
  )
}

/** The houses one by one, with everything one can ask for them by; the same rows as a spreadsheet. */
export function ListPage() {
  const { t } = useTranslation('houses')
  const [view, setView] = useAddress<HouseListAddress>()
  const year = useHouseYear(view.year)
  const readsAll = useCan('actForAll')
  const query = useQuery({
    ...api.houses.views.list.page.queryOptions({ input: listInput(view, year) }),
    placeholderData: keepPreviousData,
  })
  const clear = () =>
    setView(Object.fromEntries(Object.keys(view).flatMap((name) => (name === 'year' ? [] : [[name, undefined]]))))
  return (
    <Page title={t('views.list.title')} context={readsAll ? t('views.list.context') : t('views.some')}>
      <HouseParts shown="list" year={year} />
      <FilterBar
        filters={useHouseFilters(year, { withState: true })}
        address={view}
        onAddress={setView}
        searchLabel={t('views.filter.search')}
      />
      <DataTable
        label={t('views.list.label')}
        columns={useColumns()}
        query={query}
        rowId={({ id }) => id}
        rowName={({ owner, code }) => `${owner}, ${code}`}
        rowTo={({ id }) => houseAddress(id)}
        address={view}
        onAddress={setView as DataTableProps<HouseRow>['onAddress']}
        tools={
          <Button
            component="a"
            href={exportAddress(listInput(view, year))}
            download
            variant="default"
            leftSection={<IconDownload {...SMALL_ICON} />}
          >
            {t('views.list.export')}
          </Button>
        }
        empty={<EmptyState title={t('views.empty', { year })}>{t('views.emptyWhy')}</EmptyState>}
        {...(isFiltered(view) && { emptyFiltered: <NothingMatches onClear={clear} /> })}
      />
    </Page>
  )
}
