import { useMediaQuery } from '@mantine/hooks'
import type { RowData } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../feedback/error-state.tsx'
import { LoadingRows } from '../feedback/loading.tsx'
import { ColumnChoice } from './column-choice.tsx'
import classes from './data-table.module.css'
import type { DataTableProps } from './list-props.ts'
import { Pager } from './pager.tsx'
import { RowCards } from './row-cards.tsx'
import { RowTable } from './row-table.tsx'
import { SortChoice } from './sort-choice.tsx'
import { useListTable } from './use-list-table.ts'

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
