import { Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCheck, IconClock, IconLoader } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { isOver, type Job } from '../../lib/follow-job.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { Badge, type Tone } from '../figures/badges.tsx'
import { ErrorState } from './error-state.tsx'
import classes from './feedback.module.css'
import { notifyError } from './notify.ts'
import { useJob } from './use-job.ts'

const STATES: Record<Job['state'], readonly [Tone, typeof IconCheck]> = {
  queued: ['gray', IconClock],
  running: ['nila', IconLoader],
  done: ['daun', IconCheck],
  failed: ['bata', IconAlertTriangle],
  cancelled: ['gray', IconBan],
}

interface JobViewProps {
  title: string
  job: Job
  lost?: boolean
  cancelling?: boolean
  onCancel?: () => void
  children?: ReactNode
}

/** How far a job is. Kept apart from the stream, so that a list of jobs can show it too. */
export function JobView({ title, job, lost = false, cancelling = false, onCancel, children }: JobViewProps) {
  const { t } = useTranslation('ui')
  const number = (value: number) => formatNumber(value, currentLanguage())
  const [tone, icon] = STATES[job.state]
  const share = job.total ? (100 * job.done) / job.total : 0
  const over = isOver(job)
  return (
    <div className={classes.job}>
      <div className={classes.jobHead}>
        <strong>{title}</strong>
        <span role="status">
          <Badge tone={tone} icon={icon}>
            {t(`job.${job.state}`)}
          </Badge>
        </span>
        {!over && job.can.cancel && onCancel && (
          <Button variant="default" size="compact-md" loading={cancelling} onClick={onCancel}>
            {t('job.cancel')}
          </Button>
        )}
      </div>
      {!over && (
        <>
          <Progress
            value={job.total ? share : 100}
            striped={!job.total}
            animated={!job.total && job.state === 'running'}
            aria-label={title}
            size={8}
          />
          <div className={classes.jobFoot}>
            <span>{job.total !== null && t('job.of', { done: number(job.done), total: number(job.total) })}</span>
            <span role="status">{lost ? t('job.reconnecting') : t('job.leave')}</span>
          </div>
        </>
      )}
      {job.error && <p className={classes.failed}>{job.error.message}</p>}
      {children}
    </div>
  )
}

interface JobProgressProps {
  id: string
  title: string
  /** Called once when the job has ended, whichever way. */
  onOver?: (job: Job) => void
  /** Shown below when it is done: what came of it. */
  children?: (job: Job) => ReactNode
}

/** Long work, followed live: can be left, come back to, and cancelled. */
export function JobProgress({ id, title, onOver, children }: JobProgressProps) {
  const { job, lost, error } = useJob(id)
  const cancel = useMutation({
    ...api.jobs.cancel.mutationOptions(),
    onError: (problem) => void notifyError(problem, title),
  })
  const tell = useRef(onOver)
  tell.current = onOver
  const over = job && isOver(job) ? job : undefined
  useEffect(() => {
    if (over) tell.current?.(over)
  }, [over])

  if (error) return <ErrorState error={error} title={title} />
  if (!job) return <div className={classes.job} aria-busy="true" />
  return (
    <JobView
      title={title}
      job={job}
      lost={lost}
      cancelling={cancel.isPending || cancel.isSuccess}
      onCancel={() => cancel.mutate({ id })}
    >
      {over && children?.(over)}
    </JobView>
  )
}
