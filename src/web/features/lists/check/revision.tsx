import { Switch } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListChange, ListEditionWithLayout } from '#contract/lists.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import importing from '../../../ui/importing/importing.module.css'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import classes from '../lists.module.css'
import type { EditionAddress } from '../view.ts'

const PAGE = 10

/** A corrected edition beside the one it takes the place of: how many rows are the same, changed, new and gone, and which. */
export function Revision({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  const { comparison, compared } = found
  const choose = useMutation({
    mutationFn: (supersedes: boolean) => client.lists.supersede({ id: found.id, supersedes }),
    onError: (error) => void notifyError(error),
    onSettled: () => queries.invalidateQueries({ queryKey: api.lists.key() }),
  })
  if (!comparison || !compared) return null
  const number = (value: number) => formatNumber(value, currentLanguage())
  const differing = comparison.changed + comparison.new + comparison.gone
  return (
    <section className={classes.revised} aria-labelledby="revision">
      <h2 id="revision">{t(differing === 0 ? 'revision.equal' : 'revision.title', { name: compared.fileName })}</h2>
      <p>
        {t('revision.counts', {
          same: number(comparison.same),
          changed: number(comparison.changed),
          new: number(comparison.new),
          gone: number(comparison.gone),
        })}
      </p>
      {found.can.commit && (
        <Switch
          label={t('revision.supersedes')}
          description={t(found.supersedes ? 'revision.yes' : 'revision.no')}
          checked={found.supersedes !== null}
          disabled={choose.isPending}
          onChange={(event) => choose.mutate(event.currentTarget.checked)}
        />
      )}
      {differing > 0 && (
        <details>
          <summary>{t('revision.show')}</summary>
          <div className={importing.step}>
            <Changes id={found.id} />
          </div>
        </details>
      )}
    </section>
  )
}

function Changes({ id }: { id: string }) {
  const { t } = useTranslation('lists')
  const [search, change] = useAddress<EditionAddress>()
  const query = useQuery(
    api.lists.changes.queryOptions({
      input: { id, page: 1, pageSize: 200, ...(search.change && { change: search.change }) },
    }),
  )
  const kinds = (['changed', 'new', 'gone'] as const).map((value) => ({ value, label: t(`revision.kind.${value}`) }))
  const columns: readonly Column<ListChange>[] = [
    {
      id: 'name',
      name: t('rows.row'),
      width: 240,
      cell: ({ sheet, row, name }) => (
        <>
          {name || t('rows.noName')}
          <span className={importing.under}>{t('rows.place', { sheet: sheet.trim(), row })}</span>
        </>
      ),
    },
    { id: 'change', name: t('revision.change'), width: 120, cell: (row) => t(`revision.kind.${row.change}`) },
    {
      id: 'fields',
      name: t('revision.fields'),
      width: 300,
      cell: ({ fields }) => fields.map((field) => t(`field.${field}`)).join(', ') || '–',
    },
  ]
  return (
    <>
      <FilterBar
        filters={[{ kind: 'choice', name: 'change', label: t('revision.change'), options: kinds }]}
        address={search}
        onAddress={change}
      />
      <DataTable
        label={t('revision.list')}
        columns={columns}
        query={query}
        rowId={({ change: kind, sheet, row }) => `${kind} ${sheet} ${row}`}
        rowName={({ name }) => name}
        address={{ pageSize: PAGE }}
        onAddress={() => {}}
        empty={
          <EmptyState icon={IconCheck} title={t('revision.none')}>
            <p>{t('revision.noneWhy')}</p>
          </EmptyState>
        }
      />
    </>
  )
}
