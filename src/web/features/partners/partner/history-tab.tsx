import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { History } from '../../../ui/record/history.tsx'
import classes from '../partners.module.css'

const PAGE_SIZE = 25

/** What happened with the partner, the latest first. */
export function HistoryTab({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation('partners')
  const [{ page = 1 }, setAddress] = useAddress<{ page?: number }>()
  const query = useQuery({
    ...api.partners.register.history.queryOptions({ input: { id: partnerId, page, pageSize: PAGE_SIZE } }),
    placeholderData: keepPreviousData,
  })
  if (query.error) return <ErrorState error={query.error} title={t('history.failed')} onRetry={() => query.refetch()} />
  if (!query.data) return <LoadingRows rows={5} />
  return (
    <div className={classes.section}>
      <History
        entries={query.data.rows.map(({ id, at, by, operation }) => ({
          id,
          at,
          by: by === 'link' ? t('byLink') : by,
          what: t(`deed.${operation.replace('partner.', '')}` as 'deed.add'),
        }))}
      />
      {query.data.total > PAGE_SIZE && (
        <Pager {...query.data} narrow onPage={(next) => setAddress({ page: next })} onPageSize={() => {}} />
      )}
    </div>
  )
}
