import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverlapSummary } from '#contract/overlaps/overview.ts'
import { api } from '../../../lib/api.ts'
import { JobProgress } from '../../../ui/feedback/job-progress.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from './synergy.module.css'

/** Whether the findings are those of the plans as they stand; a computation that runs is followed here. */
export function Freshness({ summary }: { summary: OverlapSummary }) {
  const { t } = useTranslation('synergy')
  const queries = useQueryClient()
  const [started, setStarted] = useState<string>()
  const recompute = useMutation({
    ...api.overlaps.recompute.mutationOptions(),
    onSuccess: ({ jobId }) => setStarted(jobId),
    onError: (problem) => void notifyError(problem, t('map.recompute')),
  })
  const running = started ?? summary.runningJobId
  const renew = () => {
    setStarted(undefined)
    void queries.invalidateQueries({ queryKey: api.overlaps.key() })
  }
  if (running) {
    return (
      <JobProgress
        id={running}
        title={t('map.computing')}
        onOver={(job) => {
          renew()
          if (job.state === 'done') void notifyDone(t('map.computedNow'))
        }}
      />
    )
  }
  if (!summary.isStale && summary.computedAt) return null
  return (
    <div className={classes.stale} role="status">
      <span>{t('map.stale')}</span>
      {summary.can.recompute && (
        <Button
          variant="default"
          leftSection={<IconRefresh {...SMALL_ICON} />}
          loading={recompute.isPending}
          onClick={() => recompute.mutate({ year: summary.year ?? undefined })}
        >
          {t('map.recompute')}
        </Button>
      )}
    </div>
  )
}
