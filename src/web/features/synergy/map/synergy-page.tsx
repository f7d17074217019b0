import { Button, NativeSelect } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OverlapSummary } from '#contract/overlaps/overview.ts'
import { useAddress } from '../../../lib/address.ts'
import { IMPORT_PLANS, synergyAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { formatInstant, formatMoney, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { ICON } from '../../../ui/icon.ts'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import type { PairListAddress } from '../view.ts'
import { Freshness } from './freshness.tsx'
import { FurtherFindings } from './further-findings.tsx'
import { Panes } from './panes.tsx'

function useFigures(summary: OverlapSummary | undefined): Figure[] {
  const { t } = useTranslation('synergy')
  if (!summary?.computedAt) return []
  const number = (value: number) => formatNumber(value, currentLanguage())
  const year = summary.year ?? undefined
  const { duplicate, complementary, sequenceGap, moneyInvolved } = summary
  const to = (label: string) => synergyAddress({ year, label })
  return [
    { value: number(duplicate), label: t('map.duplicate'), tone: 'bata', to: to('duplicate') },
    { value: number(complementary), label: t('map.complementary'), tone: 'daun', to: to('complementary') },
    { value: number(sequenceGap), label: t('map.sequenceGap'), tone: 'kunyit', to: to('sequence_gap') },
    {
      value: formatMoney(moneyInvolved, true),
      label: t('map.money'),
      source: t('map.moneySource'),
      to: synergyAddress({ year, label: 'duplicate', sort: '-money' }),
    },
  ]
}

function useContextLine(summary: OverlapSummary | undefined): string {
  const { t } = useTranslation('synergy')
  const { timezone } = useSession().actingAs
  if (!summary?.year) return ''
  const { year, activities, computedAt } = summary
  const time = computedAt
    ? t('map.computed', { time: formatInstant(computedAt, currentLanguage(), timezone) })
    : t('map.never')
  return `${t('map.context', { year, activities: formatNumber(activities, currentLanguage()) })}, ${time}.`
}

function ImportPlans() {
  const { t } = useTranslation('synergy')
  return (
    <Button component={Link} to={IMPORT_PLANS} leftSection={<IconUpload {...ICON} />}>
      {t('map.importPlans')}
    </Button>
  )
}

/** Which plans overlap: figures, where they meet, and the list of pairs to decide on. */
export function SynergyPage() {
  const { t } = useTranslation('synergy')
  const [view, setView] = useAddress<PairListAddress>()
  const { can } = useSession()
  const query = useQuery(api.overlaps.summary.queryOptions({ input: { year: view.year } }))
  const summary = query.data
  const years = summary?.years ?? []
  return (
    <Page
      title={t('map.title')}
      context={useContextLine(summary)}
      figures={useFigures(summary)}
      action={can.importPlans && summary?.year !== null && <ImportPlans />}
      more={
        years.length > 1 && (
          <NativeSelect
            aria-label={t('map.year')}
            value={String(summary?.year ?? '')}
            data={years.map(String)}
            onChange={(event) => setView({ year: Number(event.currentTarget.value) })}
          />
        )
      }
    >
      {query.error && !summary ? (
        <ErrorState error={query.error} title={t('map.failed')} onRetry={() => void query.refetch()} />
      ) : !summary ? (
        <LoadingRows rows={10} />
      ) : summary.year === null ? (
        <EmptyState title={t('map.empty')} action={can.importPlans && <ImportPlans />}>
          {t('map.emptyWhy')}
        </EmptyState>
      ) : (
        <>
          <Freshness summary={summary} />
          <FurtherFindings summary={summary} />
          <Panes />
        </>
      )}
    </Page>
  )
}
