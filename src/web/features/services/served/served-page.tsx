import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ServedSummary } from '#contract/services/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import { CHECK_CANDIDATES, conflictsAddress, servedAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { formatInstant, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { splitInWords } from '../people-words.ts'
import { filterOf, type ServedAddress } from '../view.ts'
import classes from './served.module.css'
import { ServedPanes } from './served-panes.tsx'

/** Who received what, from whom: figures, where, and the people behind each. */
export function ServedPage() {
  const { t } = useTranslation('services')
  const [view] = useAddress<ServedAddress>()
  const { actingAs, can } = useSession()
  const query = useQuery({
    ...api.services.summary.queryOptions({ input: filterOf(view) }),
    refetchInterval: ({ state }) => (state.data?.isCounting ? 3000 : false),
  })
  const summary = query.data
  const whose = summary?.can.readAll
    ? t('served.ofAll')
    : t('served.ofAgency', { agency: actingAs.agency?.shortName ?? '' })
  const time = summary?.computedAt && formatInstant(summary.computedAt, currentLanguage(), actingAs.timezone)
  return (
    <Page
      title={t('served.title')}
      context={summary && (time ? t('served.context', { whose, time }) : whose)}
      figures={useFigures(summary, view)}
      action={
        can.askAboutCandidates && (
          <Button component={Link} to={CHECK_CANDIDATES}>
            {t('served.check')}
          </Button>
        )
      }
    >
      {query.error && !summary ? (
        <ErrorState error={query.error} title={t('served.failed')} onRetry={() => void query.refetch()} />
      ) : !summary ? (
        <LoadingRows rows={10} />
      ) : summary.computedAt === null || (summary.kinds.length === 0 && !summary.isCounting) ? (
        <Nothing summary={summary} />
      ) : (
        <>
          <Findings summary={summary} view={view} />
          <ServedPanes summary={summary} />
        </>
      )}
    </Page>
  )
}

function useFigures(summary: ServedSummary | undefined, view: ServedAddress): Figure[] {
  const { t } = useTranslation('services')
  if (!summary?.computedAt) return []
  const { people, can } = summary
  const filter = filterOf(view)
  const figure = (who: 'served' | 'multiple' | 'repeated' | 'proposed', tone?: Figure['tone']): Figure => ({
    value: formatNumber(people[who].all, currentLanguage()),
    label: t(`who.${who}`),
    source: splitInWords(people[who]),
    ...(tone && people[who].all > 0 && { tone }),
    to: servedAddress({ ...filter, who: who === 'served' ? undefined : who }),
  })
  if (!can.readAll) return [figure('served'), figure('repeated', 'kunyit'), figure('proposed')]
  return [
    figure('served'),
    figure('multiple', 'kunyit'),
    figure('repeated', 'kunyit'),
    {
      value: formatNumber(summary.missedFamilies, currentLanguage()),
      label: t('served.missedFamilies'),
      source: t('served.missedPeople', { split: splitInWords(people.missed) }),
      ...(summary.missedFamilies > 0 && { tone: 'bata' as const }),
      to: servedAddress({ ...filter, who: 'missed' }),
    },
  ]
}

/** What else there is to know: conflicts, proposals, and how fresh the figures are. */
function Findings({ summary, view }: { summary: ServedSummary; view: ServedAddress }) {
  const { t } = useTranslation('services')
  const recount = useRecount()
  const { openConflicts, people, can } = summary
  if (!can.readAll && !summary.isCounting) return null
  return (
    <div className={classes.findings}>
      {openConflicts !== null && openConflicts > 0 && (
        <Link to={conflictsAddress()}>{t('served.conflicts', { count: openConflicts })}</Link>
      )}
      {can.readAll && people.proposed.all > 0 && (
        <Link to={servedAddress({ ...filterOf(view), who: 'proposed' })}>
          {t('served.proposed', { count: people.proposed.all })}
        </Link>
      )}
      <span role="status">{summary.isCounting && t('served.counting')}</span>
      {can.recount && !summary.isCounting && (
        <Button variant="subtle" size="compact-sm" loading={recount.isPending} onClick={() => recount.mutate({})}>
          {t('served.recount')}
        </Button>
      )}
    </div>
  )
}

function useRecount() {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  return useMutation({
    ...api.services.recount.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.services.key() }),
    onError: (error) => void notifyError(error, t('served.recount')),
  })
}

function Nothing({ summary }: { summary: ServedSummary }) {
  const { t } = useTranslation('services')
  const recount = useRecount()
  return (
    <EmptyState
      title={t(summary.isCounting ? 'served.firstCount' : 'served.empty')}
      action={
        summary.can.recount &&
        !summary.isCounting && (
          <Button variant="default" loading={recount.isPending} onClick={() => recount.mutate({})}>
            {t('served.recount')}
          </Button>
        )
      }
    >
      {t('served.emptyWhy')}
    </EmptyState>
  )
}
