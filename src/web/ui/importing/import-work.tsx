import { useTranslation } from 'react-i18next'
import { JobProgress } from '../feedback/job-progress.tsx'

interface ImportWorkProps {
  /** Null: somebody else asked for it, and it cannot be followed. */
  jobId: string | null
  title: string
  onOver: () => void
}

/** The job of an import while it waits or works: followed live when it is one's own. */
export function ImportWork({ jobId, title, onOver }: ImportWorkProps) {
  const { t } = useTranslation('ui')
  if (jobId === null) return <p role="status">{t('importing.waiting')}</p>
  return <JobProgress key={jobId} id={jobId} title={title} onOver={onOver} />
}
