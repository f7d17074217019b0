import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { useAddress } from '../../../lib/address.ts'
import { synergyAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { requestError } from '../../../lib/request-error.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingPage } from '../../../ui/feedback/loading.tsx'
import { KindBadge, StateBadge } from '../../../ui/figures/badges.tsx'
import { ScoreBar } from '../../../ui/figures/score-bar.tsx'
import { ICON } from '../../../ui/icon.ts'
import { Page } from '../../../ui/page/page.tsx'
import { listPart, type PairListAddress } from '../view.ts'
import { DecisionHistory } from './decision/decision-history.tsx'
import { DecisionPanel } from './decision/decision-panel.tsx'
import type { Marking, PartName } from './mark-words.ts'
import { Meeting } from './meeting.tsx'
import classes from './pair.module.css'
import { PairNav } from './pair-nav.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanChanges } from './plan-changes.tsx'
import { useNeighbours } from './use-neighbours.ts'

const PARTS: readonly PartName[] = ['purpose', 'target', 'place', 'period']
const STATES = { open: 'undecided', reopened: 'reopened', decided: 'decided', gone: 'cancelled' } as const

const markingsOf = ({ parts }: Pair, side: 'wordsA' | 'wordsB'): Marking[] =>
  PARTS.map((part) => ({ part, words: parts[part][side] }))

/** The kind, the state, how sure, and how much money: the header of a pair. */
function Facts({ pair }: { pair: Pair }) {
  const { t } = useTranslation('synergy')
  return (
    <span className={classes.facts}>
      {pair.label ? <KindBadge kind={pair.label} /> : <span>{t('pair.belowThreshold')}</span>}
      <StateBadge state={STATES[pair.state]} />
      <span className={classes.certainty}>
        {t('pair.certainty')} <ScoreBar name={t('pair.certainty')} score={pair.score} compact />
      </span>
      {pair.money > 0 && (
        <span title={formatMoney(pair.money)}>{t('pair.money', { money: formatMoney(pair.money, true) })}</span>
      )}
    </span>
  )
}

/** What a coordinator must know before reading on: reopened, gone, or below the threshold. */
function Notice({ pair }: { pair: Pair }) {
  const { t } = useTranslation('synergy')
  const ended = pair.decisions.find(({ endReason }) => endReason === 'plan_changed')
  if (pair.state === 'reopened' && ended) {
    return (
      <div className={classes.notice} role="status">
        <IconAlertTriangle {...ICON} />
        <div>
          <strong>{t('pair.reopenedTitle')}</strong>
          <p>{ended.endNote}</p>
          <PlanChanges pair={pair} since={ended.decidedAt} />
          <p>{t('pair.reopenedBefore', { kind: t(`decision.kind.${ended.kind}`), name: ended.decidedBy })}</p>
        </div>
      </div>
    )
  }
  const words =
    pair.state === 'gone'
      ? [t('pair.goneTitle'), t('pair.goneWhy')]
      : pair.label === null
        ? [t('pair.belowThreshold'), t('pair.belowThresholdWhy')]
        : undefined
  if (!words) return null
  return (
    <div className={classes.notice} data-quiet role="status">
      <IconAlertTriangle {...ICON} />
      <div>
        <strong>{words[0]}</strong>
        <p>{words[1]}</p>
      </div>
    </div>
  )
}

/** Two plans side by side: where they meet, why, and what is decided. */
export function PairPage() {
  const { t } = useTranslation('synergy')
  const { a = '', b = '' } = useParams({ strict: false })
  const [view] = useAddress<PairListAddress>()
  const neighbours = useNeighbours(`${a}/${b}`, view)
  const query = useQuery(api.overlaps.pair.queryOptions({ input: { a, b } }))
  const pair = query.data
  const crumbs = [{ name: t('place'), to: synergyAddress(listPart(view)) }]
  if (!pair) {
    if (!query.error) return <LoadingPage />
    if (requestError(query.error).code === 'not_found') throw query.error
    return (
      <Page title={t('pair.word')} crumbs={crumbs}>
        <ErrorState error={query.error} title={t('pair.failed')} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return (
    <Page
      title={`${pair.a.name} ↔ ${pair.b.name}`}
      crumbs={crumbs}
      context={<Facts pair={pair} />}
      more={<PairNav neighbours={neighbours} />}
    >
      <Notice pair={pair} />
      <div className={classes.columns}>
        <Meeting pair={pair} />
        <PlanCard plan={pair.a} letter="A" markings={markingsOf(pair, 'wordsA')} />
        <PlanCard plan={pair.b} letter="B" markings={markingsOf(pair, 'wordsB')} />
      </div>
      {/* A new pair begins with an empty form. */}
      <DecisionPanel key={`${a}/${b}`} pair={pair} next={neighbours.next} />
      <DecisionHistory pair={pair} />
    </Page>
  )
}
