import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import type { Trainee } from '#contract/training/trainees.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { exportAddress } from '../export-address.ts'
import { TraineeStateBadge } from '../state-badges.tsx'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'
import { type BatchAddress, TRAINEE_STATES } from '../view.ts'
import { PeopleDeeds } from './people-deeds.tsx'
import { Support } from './support.tsx'
import { TraineePanel } from './trainee-panel.tsx'
import { Warnings } from './warnings.tsx'

const SORTS = ['name', '-name', 'registered', '-registered'] as const

function useColumns(onOpen: (id: string) => void): Column<Trainee>[] {
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
              {[
                t(`person.sexOf.${row.sex}`),
                row.age !== null && t('person.age', { count: row.age }),
                t(`person.source.${row.source}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        ),
        sortable: true,
        width: 240,
      },
      {
        id: 'from',
        name: t('person.from'),
        cell: (row) => [row.village?.name, row.district?.name].filter(Boolean).join(', '),
        width: 160,
      },
      { id: 'support', name: t('person.support'), cell: (row) => <Support trainee={row} />, width: 200 },
      {
        id: 'state',
        name: t('person.state'),
        cell: (row) => (
          <span className={classes.words}>
            <span>
              <TraineeStateBadge state={row.state} />
            </span>
            {row.stateReason && <span className={classes.quiet}>{row.stateReason}</span>}
          </span>
        ),
      },
      { id: 'look', name: t('person.look'), cell: (row) => <Warnings warnings={row.warnings} /> },
      {
        id: 'deeds',
        name: t('person.deeds'),
        cell: (row) => (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onOpen(row.id)}
            aria-label={`${t('person.open')}: ${row.name}`}
          >
            {t('person.open')}
          </Button>
        ),
      },
    ],
    [t, onOpen],
  )
}

/** Everybody who registered for or takes part in a batch, with what each needs and what is to be looked at. */
export function PeopleTab({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const [view, setView] = useAddress<BatchAddress>()
  const [opened, setOpened] = useState<string>()
  const { needs } = useChoices()
  const { page = 1, pageSize = 50, q, state, sex, disabled, need, sort } = view
  const filters = {
    ...{ q, state, sex, need, isDisabled: disabled },
    sort: SORTS.find((one) => one === sort) ?? 'registered',
  } as const
  const query = useQuery({
    ...api.training.trainees.list.queryOptions({
      input: { batchId: batch.id, page, pageSize: Math.min(pageSize, 200), ...filters, isDisabled: disabled && 'true' },
    }),
    placeholderData: keepPreviousData,
  })
  const options: Filter[] = [
    {
      kind: 'choices',
      name: 'state',
      label: t('person.state'),
      options: TRAINEE_STATES.map((value) => ({ value, label: t(`person.states.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'sex',
      label: t('person.sex'),
      options: (['P', 'L'] as const).map((value) => ({ value, label: t(`person.sexOf.${value}`) })),
    },
    { kind: 'choice', name: 'need', label: t('person.needsWhat'), options: needs },
    { kind: 'flag', name: 'disabled', label: t('person.isDisabled') },
  ]
  const isFiltered = [q, state, sex, disabled, need].some((value) => value !== undefined)
  const columns = useColumns(setOpened)
  return (
    <div className={classes.section}>
      {batch.can.admit &&
        (batch.state === 'draft' ? (
          <p className={classes.quiet}>{t('batch.notYet')}</p>
        ) : (
          <PeopleDeeds batch={batch} />
        ))}
      <FilterBar filters={options} address={view} onAddress={setView} searchLabel={t('person.search')} />
      <DataTable
        label={t('person.label')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        address={view}
        onAddress={setView as DataTableProps<Trainee>['onAddress']}
        tools={
          <Button
            component="a"
            href={exportAddress(`training/batches/${batch.id}/trainees/export`, filters)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('person.export')}
          </Button>
        }
        empty={<EmptyState title={t('person.empty')}>{t('person.emptyWhy')}</EmptyState>}
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() =>
                setView({ q: undefined, state: undefined, sex: undefined, disabled: undefined, need: undefined })
              }
            />
          ),
        })}
      />
      <TraineePanel id={opened} onClose={() => setOpened(undefined)} />
    </div>
  )
}
