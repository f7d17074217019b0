import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '#contract/gatherings/answers/answers.ts'
import { SignInFrame } from '../../../app/sign-in-frame.tsx'
import { api, client } from '../../../lib/api.ts'
import { formatLongDay, formatLongPeriod, zoneName } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { requestError } from '../../../lib/request-error.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import own from '../agenda/agenda.module.css'
import { SessionLine } from '../agenda/session-line.tsx'
import { AnswerBadge } from '../answers/answer-badge.tsx'
import { AnswerForm } from '../answers/answer-form.tsx'
import classes from './guest.module.css'

/** The own invitation of whoever holds the link: what, when, where, and the answer. No account, no menu. */
export function GuestInvitationPage() {
  const { t } = useTranslation('gatherings')
  const { token = '' } = useParams({ strict: false })
  const query = useQuery(api.gatherings.guest.open.queryOptions({ input: { token }, retry: false }))
  if (query.error)
    return (
      <SignInFrame title={t('guest.invalid')} context={requestError(query.error).message}>
        <p>{t('guest.invalidWhat')}</p>
      </SignInFrame>
    )
  const { data } = query
  if (!data)
    return (
      <SignInFrame title={t('guest.title')}>
        <LoadingRows rows={5} />
      </SignInFrame>
    )
  const { gathering } = data
  return (
    <SignInFrame
      title={gathering.title}
      context={t('guest.from', { organiser: gathering.organiser, region: data.region })}
    >
      <div className={classes.page}>
        <Standing invitation={data} />
        <p>
          {t('guest.to')}
          <br />
          <strong>{data.personName}</strong>
          <br />
          {data.title}
          {data.standsInFor && (
            <>
              <br />
              {t('roster.standsInFor', { name: data.standsInFor })}
            </>
          )}
        </p>
        <dl className={classes.facts}>
          <dt>{t('guest.when')}</dt>
          <dd>{formatLongPeriod(gathering.startsOn, gathering.endsOn, currentLanguage())}</dd>
          {gathering.place && (
            <>
              <dt>{t('form.place')}</dt>
              <dd>{gathering.place}</dd>
            </>
          )}
          {gathering.purpose && (
            <>
              <dt>{t('form.purpose')}</dt>
              <dd>{gathering.purpose}</dd>
            </>
          )}
          {gathering.legalBase && (
            <>
              <dt>{t('form.legalBase')}</dt>
              <dd>{gathering.legalBase}</dd>
            </>
          )}
        </dl>
        <Answering invitation={data} token={token} />
        <AgendaOf invitation={data} />
        <a href={`/undangan-acara/${token}/kebutuhan`}>{t('logistics.guest.needsLink')}</a>
        <a href={`/presensi/saya/${token}`}>{t('guest.attendance')}</a>
      </div>
    </SignInFrame>
  )
}

/** What has happened to the event since the invitation was sent. */
function Standing({ invitation: { gathering } }: { invitation: Invitation }) {
  const { t } = useTranslation('gatherings')
  const { state, stateReason, movedReason } = gathering
  if (state === 'cancelled')
    return <p className={classes.notice} role="status">{`${t('guest.cancelled')} ${stateReason}`}</p>
  if (movedReason) return <p className={classes.notice} role="status">{`${t('guest.moved')} ${movedReason}`}</p>
  return null
}

function Answering({ invitation, token }: { invitation: Invitation; token: string }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { answer, answerNote, answeredBeforeMove, can, representativeName, representativeTitle } = invitation
  const [asking, setAsking] = useState(answer === 'none' || answeredBeforeMove)
  const send = async (values: Parameters<Parameters<typeof AnswerForm>[0]['onSend']>[0]) => {
    const next = await client.gatherings.guest.answer({ token, ...values })
    queries.setQueryData(api.gatherings.guest.open.queryKey({ input: { token } }), next)
    setAsking(false)
  }
  return (
    <section className={classes.answer}>
      <h2>{t('guest.answer')}</h2>
      {answer !== 'none' && (
        <p role="status">
          <AnswerBadge answer={answer} />
          {representativeName && ` ${representativeName}, ${representativeTitle}`}
          {answerNote && ` · ${answerNote}`}
          {answeredBeforeMove && ` · ${t('answers.beforeMove')}`}
        </p>
      )}
      {!can.answer && <p>{t('guest.closed')}</p>}
      {can.answer && asking && <AnswerForm initial={{ ...invitation, note: answerNote }} onSend={send} />}
      {can.answer && !asking && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('guest.change')}
        </Button>
      )}
    </section>
  )
}

function AgendaOf({ invitation: { sessions, timezone } }: { invitation: Invitation }) {
  const { t } = useTranslation('gatherings')
  if (sessions.length === 0) return null
  return (
    <section className={classes.answer}>
      <h2>{t('tab.agenda')}</h2>
      {[...Map.groupBy(sessions, ({ day }) => day)].map(([day, ofDay]) => (
        <div key={day}>
          <h3>{formatLongDay(day, currentLanguage())}</h3>
          <ol className={own.day}>
            {ofDay.map((session) => (
              <SessionLine key={session.id} session={session} zone={zoneName(timezone)} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
