import { Alert, Button, NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField, PlanImportWithLayout } from '#contract/plans-import.ts'
import { useAddress } from '../../lib/address.ts'
import { api, client } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { requestError } from '../../lib/request-error.ts'
import { ColumnTable } from '../../ui/importing/column-table.tsx'
import classes from '../../ui/importing/importing.module.css'
import { FIELD_ORDER } from './field-order.ts'
import { HeaderPlace } from './header-place.tsx'
import type { ImportAddress } from './view.ts'

type Answers = ReadonlyMap<number, ImportField | null>

/** Fields without which no row can be read and that no column has been given to. */
function missingFrom(found: PlanImportWithLayout, answers: Answers): ImportField[] {
  const given = new Set(
    found.layout.columns.map(({ column, field }) => answers.get(column) ?? (answers.has(column) ? null : field)),
  )
  const isNamed = given.has('agency') || given.has('agencyShort')
  const missing: ImportField[] = given.has('name') ? [] : ['name']
  return found.needsAgency && !isNamed ? [...missing, 'agency'] : missing
}

/** A field given to a second column leaves the first. */
function answered(answers: Answers, found: PlanImportWithLayout, column: number, field: ImportField | null): Answers {
  const next = new Map(answers)
  for (const other of found.layout.columns) {
    const means = next.has(other.column) ? next.get(other.column) : other.field
    if (field !== null && means === field) next.set(other.column, null)
  }
  return next.set(column, field)
}

/** Step 2: what the columns mean. */
export function ColumnsStep({ found }: { found: PlanImportWithLayout }) {
  const { t } = useTranslation('plans-import')
  const queries = useQueryClient()
  const [, change] = useAddress<ImportAddress>()
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [year, setYear] = useState<number | string>(found.year)
  const missing = missingFrom(found, answers)
  const check = useMutation({
    mutationFn: async () => {
      const columns = found.layout.columns.map(({ column, field }) => ({
        column,
        field: answers.has(column) ? (answers.get(column) ?? null) : field,
      }))
      await client.planImports.map({ id: found.id, year: Number(year), columns })
      await client.planImports.check({ id: found.id })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.planImports.key() }),
    onSuccess: () => change({ step: undefined, show: undefined, code: undefined }),
  })
  const rows = formatNumber(found.rowCount, currentLanguage())
  return (
    <div className={classes.step}>
      <HeaderPlace found={found} onRead={() => setAnswers(new Map())} />
      <ColumnTable
        columns={found.layout.columns}
        fields={FIELD_ORDER.map((value) => ({ value, label: t(`field.${value}`) }))}
        answers={answers}
        onAnswer={(column, field) => setAnswers(answered(answers, found, column, field))}
      />
      <div className={classes.narrow}>
        <NumberInput
          label={t('columns.year')}
          description={t('columns.yearHelp')}
          value={year}
          onChange={setYear}
          min={2000}
          max={2100}
          thousandSeparator={false}
          allowDecimal={false}
          w={160}
        />
        {missing.length > 0 && (
          <Alert color="kunyit" role="status">
            {t('columns.missing', { fields: missing.map((field) => t(`field.${field}`)).join(', ') })}
          </Alert>
        )}
        {check.error && (
          <Alert color="bata" role="alert">
            {requestError(check.error).message}
          </Alert>
        )}
        <div>
          <Button disabled={missing.length > 0 || !year} loading={check.isPending} onClick={() => check.mutate()}>
            {t('columns.check', { rows })}
          </Button>
        </div>
      </div>
    </div>
  )
}
