import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemKind } from '#contract/imports.ts'
import type { ListAddress, Patch } from '../../lib/address.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import { DataTable } from '../list/data-table.tsx'
import { FilterBar } from '../list/filter-bar.tsx'
import type { DataTableProps } from '../list/list-props.ts'
import { NothingMatches } from '../list/nothing-matches.tsx'
import classes from './importing.module.css'

interface FaultyRow {
  row: number
  name: string
}

/** What the address of a wizard holds for its rows. */
interface RowsAddress extends ListAddress {
  show?: string
  code?: string
}

interface FaultyRowsProps<Row extends FaultyRow> extends Pick<DataTableProps<Row>, 'columns' | 'query' | 'rowId'> {
  address: RowsAddress
  /** A method, since each wizard narrows `show` to its own states. */
  onAddress(patch: Patch<RowsAddress>): void
  /** What the rows may be narrowed to. */
  shows: readonly { value: string; label: string }[]
  /** The kinds of problems that there are. */
  kinds: readonly ProblemKind[]
  tools: ReactNode
  /** Why it is well that there is none. */
  noneWhy: string
}

/** Rows of a file that somebody should look at, narrowed by state and by kind of problem. */
export function FaultyRows<Row extends FaultyRow>(props: FaultyRowsProps<Row>) {
  const { t } = useTranslation('ui')
  const id = useId()
  const { shows, kinds, noneWhy, ...list } = props
  const isFiltered = list.address.show !== undefined || list.address.code !== undefined
  const options = kinds.map(({ code, what, rows }) => ({
    value: code,
    label: `${what} (${formatNumber(rows, currentLanguage())})`,
  }))
  return (
    <section aria-labelledby={id} className={classes.step}>
      <h2 id={id}>{t('importing.rows')}</h2>
      {(isFiltered || (list.query.data?.total ?? 0) > 0) && (
        <FilterBar
          filters={[
            { kind: 'choice', name: 'code', label: t('importing.kind'), options },
            { kind: 'choice', name: 'show', label: t('importing.show'), options: shows },
          ]}
          address={list.address}
          onAddress={list.onAddress}
        />
      )}
      <DataTable
        {...list}
        label={t('importing.rows')}
        rowName={({ row, name }) => t('importing.rowName', { row, name })}
        empty={
          <EmptyState icon={IconCheck} title={t('importing.clean')}>
            <p>{noneWhy}</p>
          </EmptyState>
        }
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches onClear={() => list.onAddress({ show: undefined, code: undefined, page: undefined })} />
          ),
        })}
      />
    </section>
  )
}
