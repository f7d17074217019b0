import type { RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { ListAddress, Patch } from '../../lib/address.ts'
import type { Column } from './column.ts'

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
