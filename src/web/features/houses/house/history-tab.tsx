import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { History } from '../../../ui/record/history.tsx'

const PER_PAGE = 50

/** Each step of a house with who took it. */
export function HistoryTab({ houseId }: { houseId: string }) {
  const { t } = useTranslation('houses')
  const [page, setPage] = useState(1)
  const query = useQuery({
    ...api.houses.records.history.queryOptions({ input: { id: houseId, page, pageSize: PER_PAGE } }),
    placeholderData: keepPreviousData,
  })
  if (query.error)
    return <ErrorState error={query.error} title={t('one.tabs.history')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={6} />
  const { rows, total } = query.data
  return (
    <>
      <History
        entries={rows.map(({ id, at, by, kind, details }) => {
          const money = (name: string) => (typeof details[name] === 'number' ? formatMoney(details[name]) : '')
          const giver = typeof details.name === 'string' && details.name !== '' ? details.name : t('giverKind.own')
          const counts = { stage: String(details.stage ?? ''), count: Number(details.answers ?? 0) }
          const words = {
            number: String(details.number ?? ''),
            progress: String(details.progress ?? ''),
            name: giver,
            ...counts,
          }
          const note = [details.reason, details.despite, details.note].find(
            (text) => typeof text === 'string' && text !== '',
          )
          return {
            ...{ id, at, by },
            what: t(`event.${kind}`, { ...words, amount: money('amount'), cost: money('cost') }),
            ...(note !== undefined && { note: String(note) }),
          }
        })}
      />
      {total > PER_PAGE && (
        <Pager total={total} page={page} pageSize={PER_PAGE} narrow onPage={setPage} onPageSize={() => {}} />
      )}
    </>
  )
}
