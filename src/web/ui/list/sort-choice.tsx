import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Column, Sort } from './column.ts'

interface SortChoiceProps<Row> {
  columns: readonly Column<Row>[]
  sort: Sort | undefined
  onSort: (sort: Sort | undefined) => void
}

/** Sorting where there are no headings to press. */
export function SortChoice<Row>({ columns, sort, onSort }: SortChoiceProps<Row>) {
  const { t } = useTranslation('ui')
  const choices = columns
    .filter(({ sortable }) => sortable)
    .flatMap(({ id, name }) => [
      { value: id, label: `${name}, ${t('table.ascending')}` },
      { value: `-${id}`, label: `${name}, ${t('table.descending')}` },
    ])
  if (choices.length === 0) return null
  return (
    <NativeSelect
      aria-label={t('table.sort')}
      size="sm"
      value={sort ?? ''}
      data={[{ value: '', label: t('table.sort') }, ...choices]}
      onChange={(event) => onSort(event.currentTarget.value || undefined)}
    />
  )
}
