import { NativeSelect, Pagination } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import classes from './data-table.module.css'

interface PagerProps {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
  onPageSize: (pageSize: number) => void
  /** On a phone: fewer numbers, no choice of page size. */
  narrow: boolean
}

const SIZES = [25, 50, 100, 200]

/** Where in the list one is, and how to go on. */
export function Pager({ page, pageSize, total, onPage, onPageSize, narrow }: PagerProps) {
  const { t } = useTranslation('ui')
  const number = (value: number) => formatNumber(value, currentLanguage())
  const from = (page - 1) * pageSize + 1
  const to = Math.min(page * pageSize, total)
  const label = (control: string) => t(`table.to.${control as 'next'}`)
  return (
    <div className={classes.pager}>
      <span role="status">{t('table.rows', { from: number(from), to: number(to), total: number(total) })}</span>
      {total > pageSize && (
        <Pagination
          aria-label={t('table.page')}
          total={Math.ceil(total / pageSize)}
          value={page}
          onChange={onPage}
          siblings={narrow ? 0 : 1}
          boundaries={1}
          size={narrow ? 'sm' : 'md'}
          getControlProps={(control) => ({ 'aria-label': label(control) })}
          getItemProps={(item) => ({ 'aria-label': t('table.pageNumber', { n: number(item) }) })}
        />
      )}
      {!narrow && total > (SIZES[0] ?? 0) && (
        <NativeSelect
          aria-label={t('table.perPage')}
          className={classes.size}
          size="sm"
          value={pageSize}
          data={[...new Set([...SIZES, pageSize])]
            .sort((a, b) => a - b)
            .map((size) => ({ value: String(size), label: t('table.size', { size }) }))}
          onChange={(event) => onPageSize(Number(event.currentTarget.value))}
        />
      )}
    </div>
  )
}
