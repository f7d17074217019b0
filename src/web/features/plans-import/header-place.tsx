import { Alert, Button, NativeSelect, NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanImportWithLayout } from '#contract/plans-import.ts'
import { api, client } from '../../lib/api.ts'
import { requestError } from '../../lib/request-error.ts'
import classes from '../../ui/importing/importing.module.css'

/** On which sheet and in which row the header stands; to be corrected where it was taken wrong. */
export function HeaderPlace({ found, onRead }: { found: PlanImportWithLayout; onRead: () => void }) {
  const { t } = useTranslation('plans-import')
  const { sheets, sheet, headerRow } = found.layout
  const queries = useQueryClient()
  const [chosenSheet, setSheet] = useState(sheet)
  const [row, setRow] = useState<number | string>(headerRow)
  const read = useMutation({
    // Another sheet has its header elsewhere: it is looked for again.
    mutationFn: () =>
      client.planImports.relocate({
        id: found.id,
        sheet: chosenSheet,
        headerRow: chosenSheet === sheet ? Number(row) : null,
      }),
    onSuccess: async ({ layout }) => {
      setRow(layout.headerRow)
      onRead()
      await queries.invalidateQueries({ queryKey: api.planImports.key() })
    },
  })
  const isChanged = chosenSheet !== sheet || Number(row) !== headerRow
  return (
    <div className={classes.place}>
      {sheets.length > 1 && (
        <NativeSelect
          label={t('columns.sheet')}
          data={sheets.map(({ number, name }) => ({ value: String(number), label: name }))}
          value={String(chosenSheet)}
          onChange={(event) => setSheet(Number(event.currentTarget.value))}
        />
      )}
      <NumberInput
        label={t('columns.headerRow')}
        value={row}
        onChange={setRow}
        min={1}
        max={30}
        allowDecimal={false}
        w={160}
      />
      <Button variant="default" disabled={!isChanged || !row} loading={read.isPending} onClick={() => read.mutate()}>
        {t('columns.relocate')}
      </Button>
      {read.error && (
        <Alert color="bata" role="alert">
          {requestError(read.error).message}
        </Alert>
      )}
    </div>
  )
}
