import { useLocalStorage } from '@mantine/hooks'
import {
  columnVisibilityFeature,
  createColumnHelper,
  type ReactTable,
  type RowData,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Column } from './column.ts'
import type { DataTableProps } from './list-props.ts'

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })
const none: readonly never[] = []

export type ListTable<Row extends RowData> = ReactTable<typeof features, Row>

/** The choice of columns stays on this device, by the name of the list. */
function useVisibility<Row extends RowData>(label: string, columns: readonly Column<Row>[]) {
  const preset = Object.fromEntries(columns.filter(({ hidden }) => hidden).map(({ id }) => [id, false]))
  const [chosen, setChosen] = useLocalStorage<Record<string, boolean>>({
    key: `selaras.columns.${label}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  return [{ ...preset, ...chosen }, setChosen] as const
}

/** A TanStack table over one page of rows. Sorting and paging are the server's; it owns columns and selection. */
export function useListTable<Row extends RowData>(props: DataTableProps<Row>): ListTable<Row> {
  const { columns, query, label, rowId, selected, onSelect } = props
  const [columnVisibility, setVisibility] = useVisibility(label, columns)
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return columns.map((column, at) =>
      helper.display({
        id: column.id,
        header: column.name,
        enableHiding: at > 0,
      }),
    )
  }, [columns])

  return useTable({
    features,
    columns: defs,
    data: query.data?.rows ?? none,
    getRowId: rowId,
    state: {
      columnVisibility,
      rowSelection: Object.fromEntries([...(selected ?? [])].map((id) => [id, true])),
    },
    onColumnVisibilityChange: (change) =>
      setVisibility(typeof change === 'function' ? change(columnVisibility) : change),
    onRowSelectionChange: (change) => {
      const now = Object.fromEntries([...(selected ?? [])].map((id) => [id, true as const]))
      const next = typeof change === 'function' ? change(now) : change
      onSelect?.(new Set(Object.keys(next).filter((id) => next[id])))
    },
  })
}
