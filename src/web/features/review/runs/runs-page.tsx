import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchingState } from '#contract/matching/runs.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber, formatPercent } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { JobProgress } from '../../../ui/feedback/job-progress.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { ICON } from '../../../ui/icon.ts'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { REVIEW_PAGE } from '../view.ts'
import { FullRun } from './full-run.tsx'
import { ModelTables } from './model-tables.tsx'
import { RunHistory } from './run-history.tsx'
import classes from './runs.module.css'

function useFigures(state: MatchingState | undefined): Figure[] {
  const { t } = useTranslation('review')
  // How many wait changes with every answer; what the last run asked does not.
  const queue = useQuery(api.matching.questions.queue.queryOptions({ enabled: Boolean(state?.last) })).data
  if (!state?.last) return []
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { records, persons, lists } = state.last
  const asked = queue?.open
  // Of no links none are right or wrong.
  const precision = state.figures && state.figures.links > 0 ? state.figures.expectedPrecision : undefined
  return [
    {
      value: number(records),
      label: t('runs.records', { lists: number(lists) }),
      source: t('runs.source.records'),
    },
    { value: number(persons), label: t('runs.persons'), source: t('runs.source.persons') },
    ...(asked === undefined
      ? []
      : [
          {
            value: number(asked),
            label: t('runs.asked'),
            source: t('runs.source.asked'),
            to: REVIEW_PAGE,
            ...(asked > 0 && { tone: 'kunyit' as const }),
          },
        ]),
    ...(precision === undefined
      ? []
      : [
          {
            value: formatPercent(precision * 100, currentLanguage()),
            label: t('runs.precision'),
            source: t('runs.source.precision'),
            tone: 'daun' as const,
          },
        ]),
  ]
}

/** What an agency is told: whether its own lists are through. */
function OwnLists({ isRunning }: { isRunning: boolean }) {
  const { t } = useTranslation('review')
  return (
    <section className={classes.own}>
      <p role="status">
        <strong>{t(isRunning ? 'runs.own.running' : 'runs.own.ready')}</strong>
      </p>
      <p>{t('runs.own.why')}</p>
    </section>
  )
}

/** How Selaras recognises people: the last run, what it learnt, and having it done again. */
export function RunsPage() {
  const { t } = useTranslation('review')
  const queries = useQueryClient()
  const query = useQuery(api.matching.state.queryOptions())
  const [started, setStarted] = useState<string>()
  const run = useMutation({
    ...api.matching.run.mutationOptions(),
    onSuccess: ({ jobId }) => setStarted(jobId),
    onError: (problem) => void notifyError(problem, t('runs.again')),
  })
  const state = query.data
  const running = started ?? state?.runningJobId
  const renew = () => {
    setStarted(undefined)
    void queries.invalidateQueries({ queryKey: api.matching.key() })
  }
  return (
    <Page
      title={t('runs.title')}
      context={t('runs.context')}
      figures={useFigures(state)}
      more={
        <Button variant="default" component={Link} to={REVIEW_PAGE}>
          {t('runs.review')}
        </Button>
      }
      action={
        state?.can.run && (
          <Button
            leftSection={<IconRefresh {...ICON} />}
            loading={run.isPending}
            disabled={state.isRunning || (running !== undefined && running !== null)}
            onClick={() => run.mutate({ full: true })}
          >
            {t('runs.again')}
          </Button>
        )
      }
    >
      {running ? (
        <JobProgress
          id={running}
          title={t('runs.running')}
          onOver={(job) => {
            renew()
            if (job.state === 'done') void notifyDone(t('runs.done'))
          }}
        />
      ) : (
        state?.can.readFigures && state.isRunning && <p role="status">{t('runs.waiting')}</p>
      )}
      {query.error && !state ? (
        <ErrorState error={query.error} title={t('runs.failed')} onRetry={() => void query.refetch()} />
      ) : !state ? (
        <LoadingRows rows={10} />
      ) : !state.can.readFigures ? (
        <OwnLists isRunning={state.isRunning} />
      ) : state.model && state.figures ? (
        <>
          <FullRun figures={state.figures} model={state.model} />
          <ModelTables figures={state.figures} model={state.model} />
          <RunHistory />
        </>
      ) : (
        !running && <EmptyState title={t('runs.empty')}>{t('runs.emptyWhy')}</EmptyState>
      )}
    </Page>
  )
}
