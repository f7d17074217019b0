import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverlapSummary } from '#contract/overlaps/overview.ts'
import { followupsAddress, gapsAddress, synergyAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { formatLongDay, formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import { hourIn, todayIn } from '../../lib/today.ts'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import type { Figure } from '../../ui/page/figures.tsx'
import { Page } from '../../ui/page/page.tsx'
import { FirstSteps } from './first-steps.tsx'
import { greetingAt } from './greeting.ts'
import { Preparing } from './preparing.tsx'
import { RunningWork } from './running-work.tsx'
import { WaitingFor } from './waiting-for.tsx'

const LOOK_AGAIN = 1_500

/** The figures of the region; while the first ones are being made they are looked at again, and then everything that is shown with them. */
function useSummary(isEnabled: boolean): { summary: OverlapSummary | undefined; isAwaited: boolean } {
  const queries = useQueryClient()
  const { data: summary, isLoading } = useQuery({
    ...api.overlaps.summary.queryOptions({ input: {} }),
    enabled: isEnabled,
    refetchInterval: ({ state }) => (state.data?.preparing ? LOOK_AGAIN : false),
  })
  const isPreparing = Boolean(summary?.preparing)
  useEffect(() => {
    if (!isPreparing) return
    return () => void queries.invalidateQueries()
  }, [isPreparing, queries])
  return { summary, isAwaited: isLoading }
}

function useFigures(summary: OverlapSummary | undefined): Figure[] {
  const { t } = useTranslation('home')
  const { can } = useSession()
  const scope = can.decideOverlaps ? 'all' : 'agency'
  const owed = useQuery(api.followups.list.queryOptions({ input: { scope, pageSize: 5 } })).data
  const number = (value: number) => formatNumber(value, currentLanguage())
  if (!owed) return []
  const own = scope === 'agency' ? { scope } : {}
  const overdue: Figure = {
    value: number(owed.overdue),
    label: t('figures.overdue'),
    ...(owed.overdue > 0 && { tone: 'bata' as const }),
    to: followupsAddress({ ...own, due: 'overdue' }),
  }
  const figures: Figure[] = [
    overdue,
    { value: number(owed.total), label: t('figures.open'), to: followupsAddress(own) },
  ]
  if (!can.decideOverlaps || !summary) return figures
  return [
    ...figures,
    {
      value: number(summary.duplicate),
      label: t('figures.undecided'),
      ...(summary.duplicate > 0 && { tone: 'kunyit' as const }),
      to: synergyAddress({ label: 'duplicate' }),
    },
    { value: number(summary.gaps), label: t('figures.gaps'), to: gapsAddress() },
  ]
}

/** What waits for the person in the name of their unit; in an empty region, the first three steps. */
export function HomePage() {
  const { t } = useTranslation('home')
  const { user, actingAs, can } = useSession()
  const { timezone, region, agency } = actingAs
  const { summary, isAwaited } = useSummary(can.readPlans)
  const isEmpty = summary?.year === null
  const preparing = summary?.preparing
  const figures = useFigures(summary)
  const greeting = t(`greeting.${greetingAt(hourIn(timezone))}`, { name: user.name })
  const day = formatLongDay(todayIn(timezone), currentLanguage())
  return (
    <Page
      title={t('title')}
      context={`${greeting} ${day}, ${agency?.name ?? region.name}.`}
      figures={isAwaited || isEmpty || preparing ? [] : figures}
    >
      <RunningWork />
      {preparing && <Preparing {...preparing} />}
      {isAwaited && <LoadingRows />}
      {!isAwaited && !preparing && (isEmpty ? <FirstSteps /> : <WaitingFor summary={summary} />)}
    </Page>
  )
}
