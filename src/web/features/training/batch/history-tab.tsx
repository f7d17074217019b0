import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Batch, BatchEvent } from '#contract/training/batches.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { History } from '../../../ui/record/history.tsx'
import type { id } from '../id.ts'
import classes from '../training.module.css'
import type { BatchAddress } from '../view.ts'

type Deed = keyof (typeof id)['deeds']

/** Who did what with the batch and decided what on whom, the newest first. */
export function HistoryTab({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const [{ page = 1, pageSize = 50 }, setAddress] = useAddress<BatchAddress>()
  const { data } = useQuery({
    ...api.training.batches.history.queryOptions({ input: { id: batch.id, page, pageSize: Math.min(pageSize, 200) } }),
    placeholderData: keepPreviousData,
  })
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  if (!data) return <LoadingRows rows={6} />
  const wordsOf = ({ deed, trainee }: BatchEvent) => {
    // Both a batch and a person may be withdrawn.
    const words = t(`deeds.${(trainee && deed === 'withdraw' ? 'withdraw_person' : deed) as Deed}`)
    return trainee ? `${words}: ${trainee}` : words
  }
  const entries = data.rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.by || null,
    what: wordsOf(row),
    ...(row.reason && { note: row.reason }),
  }))
  return (
    <div className={classes.section}>
      <History entries={entries} />
      <Pager
        total={data.total}
        page={page}
        pageSize={pageSize}
        onPage={(next) => setAddress({ page: next })}
        onPageSize={(next) => setAddress({ pageSize: next })}
        narrow={narrow}
      />
    </div>
  )
}
