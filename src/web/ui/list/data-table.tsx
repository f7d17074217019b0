import { useMediaQuery } from '@mantine/hooks'
import type { RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListAddress, Patch } from '../../lib/address.ts'
import { ErrorState } from '../feedback/error-state.tsx'
import { LoadingRows } from '../feedback/loading.tsx'
import type { Column } from './column.ts'
import { ColumnChoice } from './column-choice.tsx'
import classes from './data-table.module.css'
import { Pager } from './pager.tsx'
import { RowCards } from './row-cards.tsx'
import { RowTable } from './row-table.tsx'
import { SortChoice } from './sort-choice.tsx'
import { useListTable } from './use-list-table.ts'

/** The part of a TanStack Query result that a list needs; pass the result itself. */
export interface ListQuery<Row> {
  data: { rows: readonly Row[]; total: number; page: number; pageSize: number } | undefined
  error: unknown
  isPending: boolean
  isPlaceholderData: boolean
  refetch: () => unknown
}

export interface DataTableProps<Row extends RowData> {
  /** Names the list for screen readers and remembers the choice of columns: "Daftar kegiatan". */
  label: string
  columns: readonly Column<Row>[]
  query: ListQuery<Row>
  rowId: (row: Row) => string
  /** The name of a row in words, for its controls. */
  rowName: (row: Row) => string
  /** The page of one record; the first cell becomes a link to it. */
  rowTo?: (row: Row) => string
  /** Opens a quick look in a side panel. */
  onPeek?: (row: Row) => void
  /** From `useAddress`: page, pageSize and sort live in the address. */
  address: Pick<ListAddress, 'page' | 'pageSize' | 'sort'>
  onAddress: (patch: Patch<Pick<ListAddress, 'page' | 'pageSize' | 'sort'>>) => void
  /** Shown when the list is empty without any filter: what will stand here and how it gets here. */
  empty: ReactNode
  /** Shown instead when a filter is on and nothing matches. */
  emptyFiltered?: ReactNode
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
  /** Actions on the selected rows. */
  bulk?: ReactNode
  /** Stands at the left of the tool row, such as an export button. */
  tools?: ReactNode
}

/** A list of the server: sorted and paged there, a table on a desk and cards on a phone. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, query, address, onAddress, empty, emptyFiltered, bulk, selected, tools } = props
  const { t } = useTranslation('ui')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const table = useListTable(props)

  if (query.error && !query.data) {
    return (
      <div className={classes.frame}>
        <ErrorState error={query.error} title={t('table.failed', { label })} onRetry={() => query.refetch()} />
      </div>
    )
  }
  if (!query.data) {
    return (
      <div className={classes.frame} aria-busy="true" aria-label={label} role="status">
        <LoadingRows rows={8} height={narrow ? 88 : 40} />
      </div>
    )
  }
  if (query.data.total === 0) return <div className={classes.frame}>{emptyFiltered ?? empty}</div>

  const Rows = narrow ? RowCards : RowTable
  return (
    <div className={classes.list} aria-busy={query.isPlaceholderData}>
      <div className={classes.tools}>
        {tools}
        {selected && selected.size > 0 && (
          <div className={classes.bulk} role="status">
            <span>{t('table.selected', { count: selected.size })}</span>
            {bulk}
          </div>
        )}
        <div className={classes.choices}>
          {narrow && <SortChoice columns={props.columns} sort={address.sort} onSort={(sort) => onAddress({ sort })} />}
          <ColumnChoice table={table} />
        </div>
      </div>
      <div className={classes.frame} data-stale={query.isPlaceholderData || undefined}>
        <Rows {...props} table={table} />
      </div>
      <Pager
        {...query.data}
        narrow={narrow}
        onPage={(page) => onAddress({ page })}
        onPageSize={(pageSize) => onAddress({ pageSize })}
      />
    </div>
  )
}
