import { Alert, Button, NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListSheet } from '#contract/lists/layout.ts'
import type { ListEditionWithLayout } from '#contract/lists.ts'
import { api, client } from '../../../lib/api.ts'
import { requestError } from '../../../lib/request-error.ts'
import classes from '../../../ui/importing/importing.module.css'

interface HeaderPlaceProps {
  id: string
  sheets: readonly ListSheet[]
  headerRow: number | null
  onRead: (found: ListEditionWithLayout) => void
}

/** In which row the header of these sheets stands; to be corrected where it was taken wrong. */
export function HeaderPlace({ id, sheets, headerRow, onRead }: HeaderPlaceProps) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  const [row, setRow] = useState<number | string>(headerRow ?? '')
  const read = useMutation({
    mutationFn: () => {
      const corrections = sheets.map(({ number }) => ({ sheet: number, headerRow: row === '' ? null : Number(row) }))
      return client.lists.relocate({ id, corrections })
    },
    onSuccess: async (found) => {
      onRead(found)
      await queries.invalidateQueries({ queryKey: api.lists.key() })
    },
  })
  return (
    <details>
      <summary>{t('columns.wrongHeader')}</summary>
      <div className={classes.place}>
        <NumberInput
          label={t('columns.headerIn')}
          description={t('columns.headerHelp')}
          value={row}
          onChange={setRow}
          min={1}
          max={200}
          allowDecimal={false}
        />
        <Button
          variant="default"
          disabled={String(row) === String(headerRow ?? '')}
          loading={read.isPending}
          onClick={() => read.mutate()}
        >
          {t('columns.relocate')}
        </Button>
      </div>
      {read.error && (
        <Alert color="bata" role="alert">
          {requestError(read.error).message}
        </Alert>
      )}
    </details>
  )
}
