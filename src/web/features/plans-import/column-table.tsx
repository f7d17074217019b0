import { NativeSelect } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportColumn, ImportField } from '#contract/plans-import.ts'
import { Badge } from '../../ui/figures/badges.tsx'
import { FIELD_ORDER } from './field-order.ts'
import classes from './plans-import.module.css'
import { surenessOf } from './view.ts'

interface ColumnTableProps {
  columns: readonly ImportColumn[]
  answers: ReadonlyMap<number, ImportField | null>
  onAnswer: (column: number, field: ImportField | null) => void
}

const SURENESS = {
  sure: ['daun', IconCheck],
  likely: ['nila', IconCircleDashed],
  unsure: ['kunyit', IconAlertTriangle],
} as const

/** What the file says, what Selaras understands and how surely, and three values, side by side. */
export function ColumnTable({ columns, answers, onAnswer }: ColumnTableProps) {
  const { t } = useTranslation('plans-import')
  return (
    <div className={classes.frame}>
      <table className={classes.columns}>
        <caption className="spoken">{t('columns.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.says')}</th>
            <th scope="col">{t('columns.means')}</th>
            <th scope="col">{t('columns.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              field={answers.has(column.column) ? (answers.get(column.column) ?? null) : column.field}
              isAnswered={answers.has(column.column)}
              onAnswer={onAnswer}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ColumnRowProps {
  column: ImportColumn
  field: ImportField | null
  isAnswered: boolean
  onAnswer: ColumnTableProps['onAnswer']
}

function ColumnRow({ column, field, isAnswered, onAnswer }: ColumnRowProps) {
  const { t } = useTranslation('plans-import')
  const name = column.header || t('columns.noHeader')
  const options = [
    { value: '', label: t('columns.unused') },
    ...FIELD_ORDER.map((value) => ({ value, label: t(`field.${value}`) })),
  ]
  const basis = isAnswered ? 'person' : column.basis
  const sureness = surenessOf(isAnswered ? 1 : column.confidence)
  const [tone, icon] = SURENESS[sureness]
  return (
    <tr data-unused={field === null || undefined}>
      <th scope="row">
        <span className={classes.letters}>{column.letters}</span> {name}
      </th>
      <td>
        <NativeSelect
          aria-label={t('columns.meansOf', { name })}
          data={options}
          value={field ?? ''}
          onChange={(event) => onAnswer(column.column, (event.currentTarget.value || null) as ImportField | null)}
        />
        {field !== null && basis !== 'none' && (
          <span className={classes.basis}>
            <Badge tone={tone} icon={icon}>
              {t(`columns.${sureness}`)}
            </Badge>{' '}
            {t(`columns.basis.${basis}`)}
          </span>
        )}
      </td>
      <td>
        {column.samples.length === 0 ? (
          <span className={classes.help}>{t('columns.noSamples')}</span>
        ) : (
          <ul className={classes.samples}>
            {column.samples.map((sample) => (
              <li key={sample}>{sample}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
