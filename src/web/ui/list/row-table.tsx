import { ActionIcon, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { RowData } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import { ICON, SMALL_ICON } from '../icon.ts'
import { type Column, directionOf, nextSort } from './column.ts'
import classes from './data-table.module.css'
import type { DataTableProps } from './list-props.ts'
import type { ListTable } from './use-list-table.ts'

interface RowsProps<Row extends RowData> extends DataTableProps<Row> {
  table: ListTable<Row>
}

function Heading<Row extends RowData>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: string | undefined
  onSort: (sort: string | undefined) => void
}) {
  const { t } = useTranslation('ui')
  const direction = directionOf(sort, column.id)
  const Arrow = direction === 'ascending' ? IconArrowUp : direction === 'descending' ? IconArrowDown : IconArrowsSort
  return (
    <th scope="col" data-align={column.align} style={{ minWidth: column.width }} aria-sort={direction}>
      {column.sortable ? (
        <button
          type="button"
          className={classes.sort}
          data-on={direction && true}
          title={t('table.sortBy', { name: column.name })}
          onClick={() => onSort(nextSort(sort, column.id))}
        >
          {column.name}
          <Arrow {...SMALL_ICON} />
        </button>
      ) : (
        column.name
      )}
    </th>
  )
}

/** The rows as a table; wider than its place, it scrolls by itself while the first column stays. */
export function RowTable<Row extends RowData>({
  table,
  columns,
  address,
  onAddress,
  rowName,
  rowTo,
  onPeek,
  onSelect,
  label,
}: RowsProps<Row>) {
  const { t } = useTranslation('ui')
  const shown = columns.filter(({ id }) => table.getColumn(id)?.getIsVisible())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            {onSelect && (
              <th scope="col" className={classes.check}>
                <Checkbox
                  size="sm"
                  aria-label={t('table.selectAll')}
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
            {shown.map((column) => (
              <Heading key={column.id} column={column} sort={address.sort} onSort={(sort) => onAddress({ sort })} />
            ))}
            {onPeek && <td />}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => {
            const name = rowName(row.original)
            return (
              <tr key={row.id} data-selected={row.getIsSelected() || undefined}>
                {onSelect && (
                  <td className={classes.check}>
                    <Checkbox
                      size="sm"
                      aria-label={t('table.select', { name })}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                )}
                {shown.map((column, at) => {
                  const content = column.cell(row.original)
                  if (at > 0) {
                    return (
                      <td key={column.id} data-align={column.align}>
                        {content}
                      </td>
                    )
                  }
                  return (
                    <th key={column.id} scope="row">
                      {rowTo ? (
                        <Link to={rowTo(row.original)} className={classes.rowLink}>
                          {content}
                        </Link>
                      ) : (
                        content
                      )}
                    </th>
                  )
                })}
                {onPeek && (
                  <td className={classes.peek}>
                    <ActionIcon aria-label={t('table.peek', { name })} onClick={() => onPeek(row.original)}>
                      <IconLayoutSidebarRightExpand {...ICON} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
