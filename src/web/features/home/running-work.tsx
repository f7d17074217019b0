import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { isOver } from '../../lib/follow-job.ts'
import { JobProgress } from '../../ui/feedback/job-progress.tsx'
import classes from './home.module.css'

const KINDS = ['overlaps', 'nomenclature', 'import', 'lists', 'matching', 'services'] as const

/** Long work is named by the room that does it: `plans.import`, `overlaps.compute`. */
const kindOf = (kind: string) => KINDS.find((word) => kind.includes(word)) ?? 'other'

/** My imports and computations that are on their way; nothing while there are none. */
export function RunningWork() {
  const { t } = useTranslation('home')
  const queries = useQueryClient()
  const running = useQuery(api.jobs.list.queryOptions()).data?.filter((job) => !isOver(job)) ?? []
  if (running.length === 0) return null
  return (
    <section className={classes.part} aria-labelledby="work">
      <h2 id="work">{t('work.title')}</h2>
      {running.map(({ id, kind }) => (
        <JobProgress
          key={id}
          id={id}
          title={t(`work.kind.${kindOf(kind)}`)}
          onOver={() => void queries.invalidateQueries()}
        />
      ))}
    </section>
  )
}
