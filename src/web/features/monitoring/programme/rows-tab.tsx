import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress, Row } from '#contract/monitoring/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatMonth } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Nothing, Num } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { contributionAddress, type ProgrammeView } from '../addresses.ts'
import { inWords, romanOf } from '../in-words.ts'
import classes from '../monitoring.module.css'

const QUARTERS = [1, 2, 3, 4] as const

/** The rows behind every figure of a programme, narrowed to an agency, a district or a quarter. */
export function RowsTab({ progress }: { progress: Progress }) {
  const { t } = useTranslation('monitoring')
  const [view, setView] = useAddress<ProgrammeView & { pageSize?: number }>()
  const { id, year, unit, parts, districts } = progress
  const quarter = QUARTERS.find((one) => one === view.quarter)
  const query = useQuery({
    ...api.monitoring.rows.queryOptions({
      input: {
        id,
        year,
        quarter,
        agencyId: view.agency,
        district: view.district,
        page: view.page ?? 1,
        pageSize: view.pageSize ?? 50,
      },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo((): Column<Row>[] => {
    const nameOfMonth = (month: string) => formatMonth(`${month}-01`, currentLanguage())
    return [
      { id: 'month', name: t('rows.month'), cell: ({ month }) => nameOfMonth(month) },
      {
        id: 'district',
        name: t('rows.district'),
        cell: ({ district, isHidden }) => district?.name ?? (isHidden ? t('hidden') : t('rows.none')),
      },
      {
        id: 'agencies',
        name: t('rows.agencies'),
        cell: ({ agencies }) => agencies.map(({ shortName }) => shortName).join(', ') || t('rows.nobody'),
      },
      { id: 'activity', name: t('rows.activity'), cell: ({ activity }) => activity?.name ?? <Nothing /> },
      { id: 'amount', name: t('rows.amount'), align: 'end', cell: ({ amount }) => <Num value={amount} /> },
      {
        id: 'source',
        name: t('rows.source'),
        cell: ({ contributionId }) =>
          contributionId ? (
            <Link to={contributionAddress(contributionId)} className={classes.anchor}>
              {t('rows.report')}
            </Link>
          ) : (
            t('rows.counted')
          ),
      },
    ]
  }, [t])
  const isFiltered = Boolean(view.agency || view.district || quarter)
  return (
    <div className={classes.section}>
      <div className={classes.choices}>
        <Select
          label={t('rows.filterAgency')}
          data={parts.map(({ agency }) => ({
            value: agency?.id ?? 'none',
            label: agency?.shortName ?? t('rows.nobody'),
          }))}
          value={view.agency ?? null}
          placeholder={t('rows.all')}
          clearable
          searchable
          onChange={(agency) => setView({ agency: agency ?? undefined })}
        />
        <Select
          label={t('rows.filterDistrict')}
          data={districts.map(({ district }) => ({
            value: district?.code ?? 'none',
            label: district?.name ?? t('rows.none'),
          }))}
          value={view.district ?? null}
          placeholder={t('rows.all')}
          clearable
          searchable
          onChange={(district) => setView({ district: district ?? undefined })}
        />
        <Select
          label={t('rows.filterQuarter')}
          data={QUARTERS.map((one) => ({ value: String(one), label: romanOf(one) }))}
          value={quarter ? String(quarter) : null}
          placeholder={t('rows.all')}
          clearable
          onChange={(one) => setView({ quarter: one ? Number(one) : undefined })}
        />
      </div>
      {query.data && query.data.total > 0 && (
        <p>
          <strong>{t('rows.sum', { amount: inWords(query.data.amount), unit, count: query.data.total })}</strong>
        </p>
      )}
      <DataTable
        label={t('rows.label')}
        columns={columns}
        query={query}
        rowId={(row) =>
          `${row.contributionId ?? row.agencies.map((one) => one.id).join()} ${row.month} ${row.district?.code} ${row.activity?.id} ${row.amount}`
        }
        rowName={({ month, district }) => `${month} ${district?.name ?? ''}`}
        address={view}
        onAddress={setView}
        empty={<EmptyState title={t('rows.empty')}>{t('rows.emptyWhy')}</EmptyState>}
        emptyFiltered={
          isFiltered ? (
            <NothingMatches onClear={() => setView({ agency: undefined, district: undefined, quarter: undefined })} />
          ) : undefined
        }
      />
    </div>
  )
}
