import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconSend } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mail } from '#contract/followups/mail.ts'
import { type ListAddress, useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { InstantText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../followups.module.css'

const STATES = ['waiting', 'sending', 'sent', 'failed'] as const
type Address = ListAddress & { state?: (typeof STATES)[number] }
const LOOKS = {
  waiting: ['gray', IconClock],
  sending: ['nila', IconSend],
  sent: ['daun', IconCheck],
  failed: ['bata', IconAlertTriangle],
} as const

function Retry({ mail }: { mail: Mail }) {
  const { t } = useTranslation('followups')
  const queries = useQueryClient()
  const retry = useMutation({
    ...api.followups.mail.retry.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.followups.mail.key() })
      await notifyDone(t('mails.retried'))
    },
    onError: (error) => void notifyError(error),
  })
  if (mail.state !== 'failed') return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={retry.isPending}
      onClick={() => retry.mutate({ id: mail.id })}
      aria-label={t('mails.retryThis', { subject: mail.subject, to: mail.to })}
    >
      {t('mails.retry')}
    </Button>
  )
}

/** For the administrator: whether mail leaves the house, and what the mail server says when it does not. */
export function MailsPage() {
  const { t } = useTranslation('followups')
  const [address, setAddress] = useAddress<Address>()
  const { page, pageSize, state } = address
  const query = useQuery({
    ...api.followups.mail.list.queryOptions({ input: { page, pageSize, state } }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })
  const columns = useMemo<Column<Mail>[]>(
    () => [
      { id: 'subject', name: t('mails.subject'), cell: (row) => row.subject, width: 240 },
      { id: 'to', name: t('mails.to'), cell: (row) => row.to },
      {
        id: 'state',
        name: t('mails.state'),
        cell: ({ state: one, lastError }) => {
          const [tone, icon] = LOOKS[one]
          return (
            <>
              <Badge tone={tone} icon={icon}>
                {t(`mails.stateOf.${one}`)}
              </Badge>
              {lastError && <div className={classes.quiet}>{lastError}</div>}
            </>
          )
        },
        width: 240,
      },
      { id: 'attempts', name: t('mails.attempts'), cell: (row) => row.attempts, align: 'end' },
      {
        id: 'at',
        name: t('mails.at'),
        cell: (row) => <InstantText value={row.sentAt ?? row.nextAt ?? row.createdAt} />,
      },
      { id: 'retry', name: t('mails.again'), cell: (row) => <Retry mail={row} /> },
    ],
    [t],
  )
  const { data } = query
  const number = (value: number) => formatNumber(value, currentLanguage())
  return (
    <Page
      title={t('mails.title')}
      context={t('mails.context')}
      figures={
        data
          ? [
              { value: number(data.waiting), label: t('mails.waiting'), to: '/pengaturan/surel?state=waiting' },
              {
                value: number(data.failed),
                label: t('mails.failed'),
                ...(data.failed > 0 && { tone: 'bata' as const }),
                to: '/pengaturan/surel?state=failed',
              },
            ]
          : []
      }
    >
      {data && (
        <p className={classes.note}>
          {data.isConfigured ? t('mails.from', { from: data.from ?? '' }) : t('mails.notConfigured')}
        </p>
      )}
      <FilterBar
        filters={[
          {
            kind: 'choice',
            name: 'state',
            label: t('mails.state'),
            options: STATES.map((value) => ({ value, label: t(`mails.stateOf.${value}`) })),
          },
        ]}
        address={address}
        onAddress={setAddress}
      />
      <DataTable
        label={t('mails.label')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.subject}
        address={address}
        onAddress={setAddress}
        empty={<EmptyState title={t('mails.none')}>{t('mails.noneWhy')}</EmptyState>}
        {...(state && { emptyFiltered: <NothingMatches onClear={() => setAddress({ state: undefined })} /> })}
      />
    </Page>
  )
}
