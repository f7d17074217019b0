import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PairRow } from '#contract/overlaps/pairs.ts'
import { pairAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { KindBadge, StateBadge } from '../../../ui/figures/badges.tsx'
import { Money } from '../../../ui/figures/values.tsx'
import classes from './activity.module.css'
import { Period } from './period.tsx'

const BADGE = { open: 'undecided', decided: 'decided', reopened: 'reopened', gone: 'cancelled' } as const

function Pair({ pair, id }: { pair: PairRow; id: string }) {
  const other = pair.a.id === id ? pair.b : pair.a
  return (
    <li className={classes.pair}>
      <span className={classes.head}>
        <KindBadge kind={pair.label} />
        <StateBadge state={BADGE[pair.state]} />
      </span>
      <Link to={pairAddress(pair.a.id, pair.b.id)} className={classes.pairName}>
        {other.name}
      </Link>
      <span className={classes.quiet}>
        {other.agency.shortName} · <Period from={other.startsOn} to={other.endsOn} short /> ·{' '}
        <Money value={other.budget} short />
      </span>
      <span>{pair.why}</span>
    </li>
  )
}

/** The plans of other agencies that this one meets; each leads to the page where it is decided. */
export function OverlapsTab({ id }: { id: string }) {
  const { t } = useTranslation('plans')
  const query = useQuery(api.overlaps.pairsOf.queryOptions({ input: { id } }))
  const { data, error } = query
  if (error && !data)
    return <ErrorState error={error} title={t('record.overlapsFailed')} onRetry={() => void query.refetch()} />
  return (
    <div className={classes.panel}>
      {!data && <LoadingRows rows={3} height={96} />}
      {data?.length === 0 && <EmptyState title={t('record.overlapsEmpty')}>{t('record.overlapsEmptyWhy')}</EmptyState>}
      {data && data.length > 0 && (
        <ul className={classes.pairs} aria-label={t('record.overlapWith')}>
          {data.map((pair) => (
            <Pair key={`${pair.a.id} ${pair.b.id}`} pair={pair} id={id} />
          ))}
        </ul>
      )}
    </div>
  )
}
