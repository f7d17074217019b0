import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RowData } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import classes from './data-table.module.css'
import type { DataTableProps } from './list-props.ts'
import type { ListTable } from './use-list-table.ts'

/** The rows as cards, for a phone: the first column is the title, the others are lines of name and value. */
export function RowCards<Row extends RowData>({
  label,
  table,
  columns,
  rowName,
  rowTo,
  onPeek,
  onSelect,
}: DataTableProps<Row> & { table: ListTable<Row> }) {
  const { t } = useTranslation('ui')
  const [title, ...lines] = columns.filter(({ id }) => table.getColumn(id)?.getIsVisible())
  return (
    <ul className={classes.cards} aria-label={label}>
      {table.getRowModel().rows.map((row) => {
        const name = rowName(row.original)
        const heading = title?.cell(row.original)
        return (
          <li key={row.id} className={classes.card} data-selected={row.getIsSelected() || undefined}>
            <div className={classes.cardTitle}>
              {onSelect && (
                <Checkbox
                  aria-label={t('table.select', { name })}
                  checked={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              )}
              {rowTo ? (
                <Link to={rowTo(row.original)} className={classes.rowLink}>
                  {heading}
                </Link>
              ) : (
                <span>{heading}</span>
              )}
            </div>
            <dl className={classes.lines}>
              {lines.map((column) => (
                <div key={column.id} className={classes.line}>
                  <dt>{column.name}</dt>
                  <dd>{column.cell(row.original)}</dd>
                </div>
              ))}
            </dl>
            {onPeek && (
              <Button variant="subtle" size="xs" onClick={() => onPeek(row.original)}>
                {t('table.peekShort')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
