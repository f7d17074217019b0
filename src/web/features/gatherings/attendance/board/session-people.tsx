import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionBoard, SessionRow } from '#contract/gatherings/attendance/board.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { InstantText } from '../../../../ui/figures/values.tsx'
import type { Column } from '../../../../ui/list/column.ts'
import { DataTable } from '../../../../ui/list/data-table.tsx'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'
import { StatusBadge } from '../status-badge.tsx'
import { usePage } from '../use-page.ts'
import { RecordForm } from './record-form.tsx'

/** Everybody of one session; anybody's attendance can be recorded by hand. */
export function SessionPeople({ gatheringId, session }: { gatheringId: string; session: SessionBoard }) {
  const sessionId = session.id
  const mayStillCome = Date.parse(session.endsAt) > Date.now()
  const { t } = useTranslation('gatherings')
  const { address, onAddress, page, pageSize } = usePage()
  const [q, setQ] = useState('')
  const [asked, setAsked] = useState<SessionRow>()
  const people = useQuery(
    api.gatherings.attendance.session.queryOptions({
      input: { id: sessionId, page, pageSize, ...(q && { q }) },
      placeholderData: keepPreviousData,
      refetchInterval: 5000,
    }),
  )
  const columns = useMemo<Column<SessionRow>[]>(
    () => [
      {
        id: 'name',
        name: t('attendance.person.name'),
        cell: (row) => (
          <>
            {row.name}
            <div className={own.small}>{[row.title, row.agency].filter(Boolean).join(' · ')}</div>
          </>
        ),
      },
      {
        id: 'status',
        name: t('attendance.person.status'),
        cell: (row) => (
          <>
            {row.status === 'absent' && mayStillCome ? (
              <span className={classes.quiet}>{t('attendance.unrecorded')}</span>
            ) : (
              <StatusBadge status={row.status} />
            )}
            {row.arrivedAt && (
              <div className={own.small}>
                <InstantText value={row.arrivedAt} />
              </div>
            )}
            <div className={own.small}>
              {[row.isDecided && t('attendance.person.decided'), row.reason, row.representedBy]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        ),
      },
      {
        id: 'record',
        name: t('attendance.person.record'),
        cell: (row) => (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('attendance.person.recordFor', { name: row.name })}
            onClick={() => setAsked(row)}
          >
            {t('attendance.person.record')}
          </Button>
        ),
      },
    ],
    [t, mayStillCome],
  )
  return (
    <div className={classes.section}>
      <TextInput
        aria-label={t('attendance.person.search')}
        placeholder={t('attendance.person.search')}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <DataTable
        label={t('attendance.person.list')}
        columns={columns}
        query={people}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        address={address}
        onAddress={onAddress}
        empty={<EmptyState title={t('attendance.person.empty')}>{t('attendance.person.emptyWhy')}</EmptyState>}
      />
      {asked && (
        <RecordForm
          gatheringId={gatheringId}
          sessionId={sessionId}
          person={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
