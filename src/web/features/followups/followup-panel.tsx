import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { pairAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { StateBadge } from '../../ui/figures/badges.tsx'
import { DayText } from '../../ui/figures/values.tsx'
import { History } from '../../ui/record/history.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'
import { FollowupDeeds } from './followup-deeds.tsx'
import { badgeOf } from './followup-state.ts'
import classes from './followups.module.css'

function Source({ source }: { source: Followup['source'] }) {
  const { t } = useTranslation('followups')
  const [a = '', b = ''] = source.id.split('/')
  return (
    <>
      {t('fromPair')}: {source.title}{' '}
      <Link to={pairAddress(a, b)} className={classes.link}>
        {t('openPair')}
      </Link>
    </>
  )
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation('followups')
  const query = useQuery(api.followups.history.queryOptions({ input: { id } }))
  if (query.error && !query.data) {
    return <ErrorState error={query.error} title={t('historyFailed')} onRetry={() => void query.refetch()} level={3} />
  }
  if (!query.data) return <LoadingRows rows={3} />
  return (
    <History
      entries={query.data.map(({ id: event, kind, text, by, at }) => ({
        id: event,
        at,
        by,
        what: t(`event.${kind}`),
        ...(text && { note: text }),
      }))}
    />
  )
}

function Detail({ followup }: { followup: Followup }) {
  const { t } = useTranslation('followups')
  const { id, owner, person, dueOn, source, evidence } = followup
  return (
    <div className={classes.detail}>
      <StateBadge state={badgeOf(followup)} />
      <dl className={classes.lines}>
        <dt>{t('owner')}</dt>
        <dd>{owner.name}</dd>
        {person && (
          <>
            <dt>{t('person')}</dt>
            <dd>{person.name}</dd>
          </>
        )}
        <dt>{t('due')}</dt>
        <dd>
          <DayText value={dueOn} />
        </dd>
        <dt>{t('source')}</dt>
        <dd>
          <Source source={source} />
        </dd>
        {evidence && (
          <>
            <dt>{t('evidence')}</dt>
            <dd>{evidence}</dd>
          </>
        )}
      </dl>
      <FollowupDeeds key={`${id} ${followup.version}`} followup={followup} />
      <h3>{t('history')}</h3>
      <Steps id={id} />
    </div>
  )
}

/** One followup beside the list: what, who, by when, from where, what can be done with it, and its history. */
export function FollowupPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('followups')
  const query = useQuery({
    ...api.followups.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
  })
  const followup = id === undefined ? undefined : query.data
  return (
    <SidePanel opened={id !== undefined} onClose={onClose} title={followup?.what ?? ''}>
      {followup ? (
        <Detail followup={followup} />
      ) : query.error ? (
        <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingRows rows={6} />
      )}
    </SidePanel>
  )
}
