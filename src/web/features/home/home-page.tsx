import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OverlapSummary } from '#contract/overlaps/overview.ts'
import { followupsAddress, gapsAddress, synergyAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { formatLongDay, formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import { hourIn, todayIn } from '../../lib/today.ts'
import type { Figure } from '../../ui/page/figures.tsx'
import { Page } from '../../ui/page/page.tsx'
import { FirstSteps } from './first-steps.tsx'
import { greetingAt } from './greeting.ts'
import { RunningWork } from './running-work.tsx'
import { WaitingFor } from './waiting-for.tsx'

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
  const summary = useQuery({
    ...api.overlaps.summary.queryOptions({ input: {} }),
    enabled: can.readPlans,
  }).data
  const isEmpty = summary?.year === null
  const figures = useFigures(summary)
  const greeting = t(`greeting.${greetingAt(hourIn(timezone))}`, { name: user.name })
  const day = formatLongDay(todayIn(timezone), currentLanguage())
  return (
    <Page
      title={t('title')}
      context={`${greeting} ${day}, ${agency?.name ?? region.name}.`}
      figures={isEmpty ? [] : figures}
    >
      <RunningWork />
      {isEmpty ? <FirstSteps /> : <WaitingFor summary={summary} />}
    </Page>
  )
}
