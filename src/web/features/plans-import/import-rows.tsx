import { IconBan, IconCheck, IconPencil, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow, RowAction } from '#contract/plans-import.ts'
import { useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { formatDay, formatMoney } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { Badge, type Tone } from '../../ui/figures/badges.tsx'
import { FaultyRows } from '../../ui/importing/faulty-rows.tsx'
import classes from '../../ui/importing/importing.module.css'
import { ProblemLines } from '../../ui/importing/problem-lines.tsx'
import type { Column } from '../../ui/list/column.ts'
import type { ImportAddress } from './view.ts'

const ACTIONS: Readonly<Record<RowAction, readonly [Tone, typeof IconCheck]>> = {
  create: ['daun', IconPlus],
  update: ['nila', IconPencil],
  unchanged: ['gray', IconCheck],
  reject: ['bata', IconBan],
}

/** Rows that are rejected, doubtful or change something, with the reasons in words. */
export function ImportRows({ id, tools }: { id: string; tools?: ReactNode }) {
  const { t } = useTranslation('plans-import')
  const [search, change] = useAddress<ImportAddress>()
  const { page = 1, pageSize = 25, show, code } = search
  const query = useQuery(
    api.planImports.rows.queryOptions({
      input: { id, page, pageSize, show: show ?? 'all', ...(code && { code }) },
      placeholderData: keepPreviousData,
    }),
  )
  const shows = (['rejected', 'warned', 'updated'] as const).map((value) => ({
    value,
    label: t(`rows.shows.${value}`),
  }))
  return (
    <FaultyRows
      columns={useRowColumns()}
      query={query}
      rowId={({ row }) => String(row)}
      shows={shows}
      kinds={query.data?.kinds ?? []}
      address={search}
      onAddress={change}
      tools={tools}
      noneWhy={t('rows.noneWhy')}
    />
  )
}

function useRowColumns(): readonly Column<ImportRow>[] {
  const { t } = useTranslation('plans-import')
  return [
    {
      id: 'row',
      name: t('rows.row'),
      width: 240,
      cell: ({ row, name }) => (
        <>
          <span className={classes.letters}>{row}</span> {name || t('rows.noName')}
        </>
      ),
    },
    {
      id: 'action',
      name: t('rows.action'),
      width: 120,
      cell: ({ action }) => {
        const [tone, icon] = ACTIONS[action]
        return (
          <Badge tone={tone} icon={icon}>
            {t(`rows.actions.${action}`)}
          </Badge>
        )
      },
    },
    { id: 'agency', name: t('rows.agency'), width: 120, cell: ({ agency }) => agency || '–' },
    { id: 'what', name: t('rows.what'), width: 420, cell: (row) => <Reasons row={row} /> },
  ]
}

/** A value of a changed field as offices write it. */
function inWords(field: string, text: string): string {
  if (field === 'budget') return formatMoney(text)
  return field === 'startsOn' || field === 'endsOn' ? formatDay(text, currentLanguage(), true) : text
}

function Reasons({ row }: { row: ImportRow }) {
  const { t, i18n } = useTranslation('plans-import')
  const show = (field: string, text: string) => (text === '' ? t('rows.empty') : inWords(field, text))
  const nameOf = (field: string) => (i18n.exists(`plans-import:field.${field}`) ? t(`field.${field as 'name'}`) : field)
  return (
    <ul className={classes.reasons}>
      <ProblemLines problems={row.problems} />
      {row.changes.map(({ field, before, after }) => (
        <li key={field}>
          <IconPencil size={16} aria-hidden />
          <span>
            {t('rows.change', {
              field: nameOf(field),
              before: show(field, before),
              after: show(field, after),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
