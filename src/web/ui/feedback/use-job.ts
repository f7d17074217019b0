import { useEffect, useState } from 'react'
import { client } from '../../lib/api.ts'
import { followJob, type Job } from '../../lib/follow-job.ts'
import { requestError, worthRetrying } from '../../lib/request-error.ts'

export interface FollowedJob {
  job: Job | undefined
  /** The line is lost; the job itself goes on. */
  lost: boolean
  /** Why the job cannot be followed at all. */
  error: unknown
}

/** Follows a job from its event stream while the component is shown. */
export function useJob(id: string): FollowedJob {
  const [state, setState] = useState<FollowedJob>({ job: undefined, lost: false, error: undefined })
  useEffect(() => {
    const stop = new AbortController()
    followJob(
      (signal) => client.jobs.watch({ id }, { signal }),
      {
        onJob: (job) => setState({ job, lost: false, error: undefined }),
        onLost: () => setState(({ job }) => ({ job, lost: true, error: undefined })),
      },
      stop.signal,
      (error) => !worthRetrying(error) && requestError(error).code !== 'unexpected',
    ).catch((error: unknown) => setState(({ job }) => ({ job, lost: false, error })))
    return () => stop.abort()
  }, [id])
  return state
}
