import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ServedPerson, ServedSummary } from '#contract/services/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import { personAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText, Money, Num } from '../../../ui/figures/values.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { personsInput, type ServedAddress } from '../view.ts'
import { exportAddress } from './export-address.ts'
import classes from './served.module.css'
import { useServedFilters } from './use-served-filters.ts'

/** Of whom nobody served, the columns say who has them in a register. */
function useColumns(who: ServedAddress['who']): Column<ServedPerson>[] {
  const { t } = useTranslation('services')
  return [
    {
      id: 'name',
      name: t('list.name'),
      cell: ({ name, sex }) => (
        <>
          {name} <span className={classes.dim}>{sex ? t(`sex.${sex}`) : t('sex.none')}</span>
        </>
      ),
      width: 180,
    },
    {
      id: 'place',
      name: t('list.place'),
      cell: ({ village, district }) =>
        village || district ? (
          [village, district].filter(Boolean).join(', ')
        ) : (
          <span className={classes.dim}>{t('nowhere')}</span>
        ),
      width: 180,
    },
    {
      id: 'agencies',
      name: t(who === 'missed' ? 'list.registeredBy' : 'agency'),
      cell: ({ agencies }) => agencies.join(', '),
      width: 160,
    },
    {
      id: 'kinds',
      name: t(who === 'missed' ? 'list.register' : 'kind'),
      cell: ({ kinds }) => kinds.join(', '),
      width: 220,
    },
    { id: 'services', name: t('list.services'), cell: ({ services }) => <Num value={services} />, align: 'end' },
    { id: 'lastOn', name: t('list.lastOn'), cell: ({ lastOn }) => <DayText value={lastOn} short /> },
    {
      id: 'value',
      name: t('list.value'),
      cell: ({ value }) => <Money value={value || null} />,
      align: 'end',
      hidden: true,
    },
  ]
}

/** The people behind the figures, masked unless they are of one's own lists, with the filters that figures and matrix share. */
export function ServedList({ summary }: { summary: ServedSummary }) {
  const { t } = useTranslation('services')
  const [view, setView] = useAddress<ServedAddress>()
  const query = useQuery({
    ...api.services.persons.queryOptions({ input: personsInput(view) }),
    placeholderData: keepPreviousData,
  })
  const { who, agency, kind, district, sex, decile } = view
  const isFiltered = [who, agency, kind, district, sex, decile].some((value) => value !== undefined)
  return (
    <section className={classes.section} aria-labelledby="served-list">
      <h2 id="served-list">{t(`list.title.${who ?? 'served'}`)}</h2>
      {who === 'missed' && <p className={classes.hint}>{t('list.missedWhy')}</p>}
      <FilterBar filters={useServedFilters(summary)} address={view} onAddress={setView} />
      <DataTable
        label={t('list.label')}
        columns={useColumns(who)}
        query={query}
        rowId={({ personId }) => personId}
        rowName={({ name, village }) => `${name}, ${village}`}
        rowTo={({ personId }) => personAddress(personId, 'services')}
        address={view}
        onAddress={setView as DataTableProps<ServedPerson>['onAddress']}
        tools={
          <Button
            component="a"
            href={exportAddress(personsInput(view))}
            download
            variant="default"
            leftSection={<IconDownload {...SMALL_ICON} />}
          >
            {t('list.export')}
          </Button>
        }
        empty={<EmptyState title={t('list.empty')}>{t('list.emptyWhy')}</EmptyState>}
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() =>
                setView({
                  who: undefined,
                  agency: undefined,
                  kind: undefined,
                  district: undefined,
                  sex: undefined,
                  decile: undefined,
                })
              }
            />
          ),
        })}
      />
      <p className={classes.hint}>{t(summary.can.readAll ? 'list.masked' : 'list.ownNames')}</p>
    </section>
  )
}
