import { NativeSelect } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../figures/badges.tsx'
import classes from './importing.module.css'
import { surenessOf } from './states.ts'

/** One column of a file: what it says, what Selaras takes it for and how surely (0 to 1), and up to three of its values. */
interface FileColumn<Field extends string> {
  column: number
  letters: string
  header: string
  field: Field | null
  confidence: number
  basis: 'name' | 'header' | 'values' | 'kept' | 'person' | 'none'
  samples: readonly string[]
}

interface ColumnTableProps<Field extends string> {
  columns: readonly FileColumn<Field>[]
  /** Every meaning a column can have, in the order they are offered. */
  fields: readonly { value: Field; label: string }[]
  answers: ReadonlyMap<number, Field | null>
  onAnswer: (column: number, field: Field | null) => void
}

const SURENESS = {
  sure: ['daun', IconCheck],
  likely: ['nila', IconCircleDashed],
  unsure: ['kunyit', IconAlertTriangle],
} as const

/** What the file says, what Selaras understands and how surely, and three values, side by side. */
export function ColumnTable<Field extends string>({ columns, fields, answers, onAnswer }: ColumnTableProps<Field>) {
  const { t } = useTranslation('ui')
  return (
    <div className={classes.frame}>
      <table className={classes.columns}>
        <caption className="spoken">{t('importing.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('importing.says')}</th>
            <th scope="col">{t('importing.means')}</th>
            <th scope="col">{t('importing.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              fields={fields}
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

interface ColumnRowProps<Field extends string> extends Pick<ColumnTableProps<Field>, 'fields' | 'onAnswer'> {
  column: FileColumn<Field>
  field: Field | null
  isAnswered: boolean
}

function ColumnRow<Field extends string>({ column, fields, field, isAnswered, onAnswer }: ColumnRowProps<Field>) {
  const { t } = useTranslation('ui')
  const name = column.header || t('importing.noHeader')
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
          aria-label={t('importing.meansOf', { name })}
          data={[{ value: '', label: t('importing.unused') }, ...fields]}
          value={field ?? ''}
          onChange={(event) => onAnswer(column.column, (event.currentTarget.value || null) as Field | null)}
        />
        {field !== null && basis !== 'none' && (
          <span className={classes.basis}>
            <Badge tone={tone} icon={icon}>
              {t(`importing.${sureness}`)}
            </Badge>{' '}
            {t(`importing.basis.${basis}`)}
          </span>
        )}
      </td>
      <td>
        {column.samples.length === 0 ? (
          <span className={classes.help}>{t('importing.noSamples')}</span>
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
