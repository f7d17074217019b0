import { Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '#contract/accounts.ts'
import { type ListAddress, useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { InstantText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { deedInWords, deedsLike } from './deeds.ts'

/** What was done in the region, and whether the trail is whole. */
export function AuditPage() {
  const { t } = useTranslation('accounts')
  const [address, setAddress] = useAddress<ListAddress>()
  const { page, pageSize, q } = address
  const query = useQuery({
    ...api.accounts.audit.queryOptions({
      input: { page, pageSize, q, operation: deedsLike(q ?? '', currentLanguage()) },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo<Column<AuditEntry>[]>(
    () => [
      { id: 'operation', name: t('audit.deed'), cell: (row) => deedInWords(row.operation, currentLanguage()) },
      { id: 'at', name: t('audit.when'), cell: (row) => <InstantText value={row.at} /> },
      { id: 'by', name: t('audit.who'), cell: (row) => row.by ?? t('audit.system') },
      { id: 'details', name: t('audit.details'), cell: (row) => wordsOf(row.details) },
      { id: 'code', name: t('audit.code'), cell: (row) => row.operation, hidden: true },
      { id: 'subject', name: t('audit.subject'), cell: (row) => `${row.subjectKind} ${row.subjectId}`, hidden: true },
    ],
    [t],
  )
  return (
    <Page title={t('audit.title')} context={t('audit.context')} action={<ChainCheck />}>
      <FilterBar filters={[]} address={address} onAddress={setAddress} searchLabel={t('audit.search')} />
      <DataTable
        label={t('audit.list')}
        columns={columns}
        query={query}
        rowId={(row) => String(row.seq)}
        rowName={(row) => `${deedInWords(row.operation, currentLanguage())} ${row.seq}`}
        address={address}
        onAddress={setAddress}
        empty={<EmptyState title={t('audit.empty')}>{t('audit.emptyWhy')}</EmptyState>}
        {...(q && { emptyFiltered: <NothingMatches onClear={() => setAddress({ q: undefined })} /> })}
      />
    </Page>
  )
}

/** Ids say nothing to a reader; counts, days and codes do. */
const wordsOf = (details: Readonly<Record<string, unknown>>) =>
  Object.entries(details)
    .filter(([, value]) => value !== null && String(value) !== '' && !/^[0-9a-f]{8}-/.test(String(value)))
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ')

function ChainCheck() {
  const { t } = useTranslation('accounts')
  const check = useMutation({
    mutationFn: () => client.accounts.auditChain(),
    onError: (error) => notifyError(error),
  })
  const { data } = check
  return (
    <>
      <span role="status">
        {data &&
          (data.brokenAt === null
            ? t('audit.whole', { count: data.length })
            : t('audit.broken', { at: data.brokenAt }))}
      </span>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t('audit.check')}
      </Button>
    </>
  )
}
