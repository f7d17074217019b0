import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Followup, FollowupEvent } from '#contract/followups/shapes.ts'
import { followupsAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import { History } from '../../../ui/record/history.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { FollowupState } from '../followup-state.tsx'
import classes from '../followups.module.css'
import { OwnerLines } from '../owner-text.tsx'
import { FollowupDeeds } from './followup-deeds.tsx'
import { Source, Subjects } from './source.tsx'

/** What an event says beyond its name: days moved, who is waited for, to whom it went. */
function useEventWords() {
  const { t } = useTranslation('followups')
  const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, currentLanguage()) : value)
  return ({ kind, data }: FollowupEvent): string => {
    const { from, to, agency, days, recipient } = data
    const name = t(`event.${kind}`)
    if (from && to) return `${name}: ${t('fromTo', { from: day(from), to: day(to) })}`
    if (kind === 'waiting_began' && agency && from) return `${name}: ${agency}, ${t('since', { day: day(from) })}`
    if (kind === 'waiting_ended' && agency) return `${name}: ${t('afterDays', { agency, count: days ?? 0 })}`
    if (kind === 'escalated' && recipient)
      return `${name}: ${t(`recipient.${recipient as 'agency_head'}`)}${days ? `, ${t('daysOn', { count: days })}` : ''}`
    return name
  }
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation('followups')
  const words = useEventWords()
  const query = useQuery(api.followups.history.queryOptions({ input: { id } }))
  if (query.error && !query.data) {
    return <ErrorState error={query.error} title={t('historyFailed')} onRetry={() => void query.refetch()} level={3} />
  }
  if (!query.data) return <LoadingRows rows={3} />
  return (
    <History
      entries={query.data.map((event) => ({
        id: event.id,
        at: event.at,
        by: event.kind === 'escalated' ? null : event.by,
        what: words(event),
        ...(event.text && { note: event.text }),
      }))}
    />
  )
}

function Lines({ followup }: { followup: Followup }) {
  const { t } = useTranslation('followups')
  const { dueOn, firstDueOn, daysLeft, state, waiting, evidence, evidenceLink, subjects } = followup
  const left = daysLeft < 0 ? 'late' : daysLeft === 0 ? 'today' : 'left'
  return (
    <dl className={classes.lines}>
      <dt>{t('owner')}</dt>
      <dd>
        <OwnerLines followup={followup} />
      </dd>
      <dt>{t('due')}</dt>
      <dd>
        <DayText value={dueOn} />
        {state === 'open' && ` (${t(`days.${left}`, { count: Math.abs(daysLeft) })})`}
        {firstDueOn && (
          <div className={classes.quiet}>
            {t('firstDue')} <DayText value={firstDueOn} />
          </div>
        )}
      </dd>
      {waiting && (
        <>
          <dt>{t('waitingOnly')}</dt>
          <dd>
            {waiting.agency.name}, {t('since', { day: formatDay(waiting.since, currentLanguage()) })} (
            {t('daysOn', { count: waiting.days })})<div className={classes.quiet}>{waiting.reason}</div>
          </dd>
        </>
      )}
      <dt>{t('source')}</dt>
      <dd>
        <Source source={followup.source} />
      </dd>
      {subjects.length > 0 && (
        <>
          <dt>{t('subjects')}</dt>
          <dd>
            <Subjects subjects={subjects} />
          </dd>
        </>
      )}
      {evidence && (
        <>
          <dt>{t('evidence')}</dt>
          <dd>
            {evidence}
            {evidenceLink && (
              <div>
                <a href={evidenceLink} target="_blank" rel="noreferrer" className={classes.link}>
                  {evidenceLink}
                </a>
              </div>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}

function Detail({ followup }: { followup: Followup }) {
  const { t } = useTranslation('followups')
  const { id, kind, state, version } = followup
  return (
    <div className={classes.detail}>
      <div className={classes.badges}>
        <span className={classes.kind}>{t(`kind.${kind}`)}</span>
        <FollowupState followup={followup} />
      </div>
      <Lines followup={followup} />
      <FollowupDeeds key={`${id} ${version}`} followup={followup} />
      {state === 'open' && (
        <a href={`/api/followups/${id}/calendar`} download className={classes.link}>
          {t('toCalendar')}
        </a>
      )}
      <h3>{t('history')}</h3>
      <Steps id={id} />
    </div>
  )
}

/** Who looks at a followup has seen what was told of it. */
function useSeen(id: string | undefined) {
  const queries = useQueryClient()
  useEffect(() => {
    if (!id) return
    // That it could not be marked is no reason to disturb anybody: it stays in the inbox.
    client.followups.notices
      .read({ link: followupsAddress({ id }) })
      .then(() => queries.invalidateQueries({ queryKey: api.followups.notices.key() }))
      .catch(() => undefined)
  }, [id, queries])
}

/** One followup beside the list: what, who, by when, from where, what can be done with it, and its history. */
export function FollowupPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('followups')
  const query = useQuery({
    ...api.followups.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
  })
  const followup = id === undefined ? undefined : query.data
  useSeen(followup?.id)
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
