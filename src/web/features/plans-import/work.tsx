import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanImport } from '#contract/plans-import.ts'
import { api } from '../../lib/api.ts'
import { JobProgress } from '../../ui/feedback/job-progress.tsx'

/** The job of an import while it waits or works: followed live when it is one's own. */
export function Work({ found, title }: { found: PlanImport; title: string }) {
  const { t } = useTranslation('plans-import')
  const queries = useQueryClient()
  if (found.jobId === null) return <p role="status">{t('check.waiting')}</p>
  return (
    <JobProgress
      key={found.jobId}
      id={found.jobId}
      title={title}
      onOver={() => void queries.invalidateQueries({ queryKey: api.planImports.key() })}
    />
  )
}
