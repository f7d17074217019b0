import { Alert, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListField } from '#contract/lists/layout.ts'
import type { ListEditionWithLayout } from '#contract/lists.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ColumnTable } from '../../../ui/importing/column-table.tsx'
import classes from '../lists.module.css'
import { FIELD_ORDER } from './field-order.ts'
import { displacedColumns, type TableGroup } from './group-sheets.ts'
import { HeaderPlace } from './header-place.tsx'

/** What titles and sheet names say of all rows; `text` null: another in each sheet. */
function aroundOf({ tables }: TableGroup) {
  const all = tables.flatMap(({ table }) => table.context)
  return [...Map.groupBy(all, ({ field }) => field)].flatMap(([field, said]) => {
    const [first] = said
    const isOne = new Set(said.map(({ text }) => text)).size === 1
    return first ? [{ field, from: first.from, text: isOne ? first.text : null }] : []
  })
}

interface TableGroupViewProps {
  id: string
  group: TableGroup
  read: ReadonlySet<number>
  onToggle: (sheet: number) => void
  answers: ReadonlyMap<number, ListField | null>
  onAnswer: (column: number, field: ListField | null) => void
  /** The file was read again from another header. */
  onRead: (found: ListEditionWithLayout) => void
}

/** The sheets that share a header, which of them count, and what their columns mean. */
export function TableGroupView({ id, group, read, onToggle, answers, onAnswer, onRead }: TableGroupViewProps) {
  const { t } = useTranslation('lists')
  const number = (value: number) => formatNumber(value, currentLanguage())
  const [first] = group.tables
  if (!first) return null
  const { table } = first
  const header =
    table.headerRow === null
      ? t('columns.noHeader')
      : table.headerRows > 1
        ? t('columns.headerRows', { from: table.headerRow, to: table.headerRow + table.headerRows - 1 })
        : t('columns.headerRow', { row: table.headerRow })
  return (
    <section className={classes.group} aria-label={first.sheet.name || t('columns.table')}>
      <div className={classes.sheets}>
        {group.tables.map(({ sheet, table: own }) => (
          <Checkbox
            key={`${sheet.number} ${own.firstRow}`}
            label={t('columns.sheet', { name: sheet.name.trim() || t('columns.table'), rows: number(own.dataRows) })}
            description={sheet.hidden ? t('columns.hidden') : undefined}
            checked={read.has(sheet.number)}
            onChange={() => onToggle(sheet.number)}
          />
        ))}
      </div>
      <p className={classes.facts}>
        {header}
        {table.numberingRow !== null && ` ${t('columns.numbering', { row: table.numberingRow })}`}
        {table.layout === 'family-blocks' && ` ${t('columns.families')}`}
        {aroundOf(group).map(({ field, text, from }) => (
          <span key={field}>
            {' '}
            {text === null
              ? t('columns.around.each', { field: t(`field.${field}`) })
              : t(`columns.around.${from}`, { field: t(`field.${field}`), text })}
          </span>
        ))}
      </p>
      <ColumnTable
        columns={table.columns}
        fields={FIELD_ORDER.map((value) => ({ value, label: t(`field.${value}`) }))}
        answers={answers}
        onAnswer={onAnswer}
      />
      {displacedColumns(group, answers).map(({ field, from, to }) => (
        <Alert key={from.column} color="kunyit" role="status">
          {t('columns.displaced', {
            field: t(`field.${field}`),
            to: `${to.letters} ${to.header}`.trim(),
            from: `${from.letters} ${from.header}`.trim(),
          })}
        </Alert>
      ))}
      <HeaderPlace
        id={id}
        sheets={group.tables.map(({ sheet }) => sheet)}
        headerRow={table.headerRow}
        onRead={onRead}
      />
    </section>
  )
}
