import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import type { Candidate } from '#contract/training/trainees.ts'
import { api, client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import classes from '../training.module.css'
import { useDistricts } from '../use-choices.ts'
import { useDeed } from '../use-deed.ts'

const DECILES = ['1', '2', '3', '4', '5']

function useColumns(): Column<Candidate>[] {
  const { t } = useTranslation('training')
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('person.name'),
        cell: (row) => (
          <span className={classes.words}>
            <span>{row.name}</span>
            <span className={classes.quiet}>
              {[row.sex && t(`person.sexOf.${row.sex}`), row.age !== null && t('person.age', { count: row.age })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        ),
        width: 200,
      },
      {
        id: 'from',
        name: t('person.from'),
        cell: (row) => [row.village?.name, row.district?.name].filter(Boolean).join(', '),
      },
      {
        id: 'disability',
        name: t('candidates.disability'),
        cell: (row) => row.disabilities.map((kind) => t(`person.disability.${kind}`)).join(', ') || row.disability,
      },
      { id: 'decile', name: t('candidates.decile'), cell: (row) => <Num value={row.decile} />, align: 'end' },
      { id: 'list', name: t('candidates.list'), cell: (row) => row.listTitle, width: 180 },
      { id: 'barrier', name: t('person.look'), cell: (row) => row.barrier && t(`candidates.barrier.${row.barrier}`) },
    ],
    [t],
  )
}

/** People of the organiser's own lists, to be taken into the batch; what is chosen stays while one searches on. */
export function CandidatesDialog({ batch, opened, onClose }: { batch: Batch; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('training')
  return (
    <Modal opened={opened} onClose={onClose} title={t('candidates.title')} size="xl">
      {opened && <Candidates batch={batch} onDone={onClose} />}
    </Modal>
  )
}

function Candidates({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { districts } = useDistricts()
  const { doIt } = useDeed()
  const [page, setPage] = useState({ page: 1, pageSize: 25 })
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const [filter, setFilter] = useState<{
    districtCode: string | null
    sex: string | null
    decile: string | null
    isDisabled: boolean
  }>({
    ...{ districtCode: null, sex: null, decile: null },
    isDisabled: batch.course.audience === 'disability',
  })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const query = useQuery({
    ...api.training.trainees.candidates.queryOptions({
      input: {
        batchId: batch.id,
        ...page,
        ...(q && { q }),
        ...(filter.districtCode && { districtCode: filter.districtCode }),
        ...(filter.sex && { sex: filter.sex as 'L' | 'P' }),
        ...(filter.decile && { decileUntil: Number(filter.decile) }),
        ...(filter.isDisabled && { isDisabled: 'true' }),
      },
    }),
    placeholderData: keepPreviousData,
  })
  const change = (next: Partial<typeof filter>) => {
    setFilter({ ...filter, ...next })
    setPage({ ...page, page: 1 })
  }
  const add = () =>
    doIt(async () => {
      const { added, left } = await client.training.trainees.addFromLists({
        batchId: batch.id,
        recordIds: [...selected],
      })
      onDone()
      const names = left.map(({ name, why }) => `${name} (${t(`candidates.barrier.${why}`)})`).join(', ')
      return [t('candidates.added', { count: added }), names && t('candidates.left', { names })]
        .filter(Boolean)
        .join(' ')
    })
  return (
    <div className={classes.section}>
      <p className={classes.quiet}>{t('candidates.what')}</p>
      <div className={classes.pair}>
        <TextInput label={t('person.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Select
          label={t('batch.fields.districtCode')}
          data={districts}
          value={filter.districtCode}
          onChange={(districtCode) => change({ districtCode })}
          searchable
          clearable
        />
        <Select
          label={t('person.sex')}
          data={(['P', 'L'] as const).map((value) => ({ value, label: t(`person.sexOf.${value}`) }))}
          value={filter.sex}
          onChange={(sex) => change({ sex })}
          clearable
        />
        <Select
          label={t('candidates.decileUntil')}
          data={DECILES}
          value={filter.decile}
          onChange={(decile) => change({ decile })}
          clearable
        />
      </div>
      <Checkbox
        label={t('person.isDisabled')}
        checked={filter.isDisabled}
        onChange={(event) => change({ isDisabled: event.currentTarget.checked })}
      />
      <DataTable
        label={t('candidates.title')}
        columns={useColumns()}
        query={query}
        rowId={(row) => row.recordId}
        rowName={(row) => row.name}
        address={page}
        onAddress={(next) => setPage({ page: next.page ?? 1, pageSize: next.pageSize ?? page.pageSize })}
        selected={selected}
        onSelect={setSelected}
        empty={<EmptyState title={t('candidates.empty')}>{t('candidates.emptyWhy')}</EmptyState>}
      />
      <div className={classes.deeds}>
        <Button disabled={selected.size === 0} onClick={() => void add()}>
          {t('candidates.add', { count: selected.size })}
        </Button>
      </div>
    </div>
  )
}
