import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MyAttendance } from '#contract/gatherings/attendance/check-in.ts'
import { client } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingPage } from '../../../ui/feedback/loading.tsx'
import { QrCode } from '../../../ui/figures/qr-code.tsx'
import classes from '../check-in.module.css'
import { dayAndTime } from '../desk/judging.ts'
import { Frame } from '../frame.tsx'
import { OwnQuestions } from './own-questions.tsx'
import { SessionScan } from './session-scan.tsx'

const keptKey = (token: string) => `selaras.kehadiran.${token}`

/** The own page as the server has it; without signal, as it was last seen on this phone. */
async function readOwn(token: string): Promise<MyAttendance> {
  try {
    const own = await client.gatherings.myAttendance.open({ token })
    localStorage.setItem(keptKey(token), JSON.stringify(own))
    return own
  } catch (error) {
    const kept = localStorage.getItem(keptKey(token))
    if (kept && error instanceof TypeError) return JSON.parse(kept) as MyAttendance
    throw error
  }
}

/** A participant's own page: the personal code, the code on the wall, questions and feedback. */
export function OwnPage() {
  const { t } = useTranslation('check-in')
  const { token } = useParams({ from: '/presensi/saya/$token' })
  const own = useQuery({
    queryKey: ['check-in', 'own', token],
    queryFn: () => readOwn(token),
    networkMode: 'always',
    refetchInterval: 60_000,
  })
  if (own.isPending) return <LoadingPage />
  if (own.isError)
    return <ErrorState error={own.error} title={t('own.failed')} level={1} onRetry={() => void own.refetch()} />
  const { person, gathering, badge, sessions, timezone } = own.data
  return (
    <Frame title={t('own.title')} context={t('own.person', { name: person.name, gathering: gathering.title })}>
      <section className={classes.card}>
        <h2>{t('own.badge')}</h2>
        <QrCode text={badge} label={t('own.badge')} className={classes.badge} />
        <p className={classes.context}>{t('own.badgeHelp')}</p>
      </section>
      <SessionScan token={token} onSent={() => void own.refetch()} />
      <section className={classes.card}>
        <h2>{t('own.sessions')}</h2>
        <ul className={classes.people}>
          {sessions.map((session) => (
            <li key={session.id}>
              <span className={classes.who}>
                {session.title}
                <span className={classes.small}>
                  {[dayAndTime(session.startsAt, timezone), session.place].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span>{session.status ? t(`own.status.${session.status}`) : t('own.none')}</span>
            </li>
          ))}
        </ul>
      </section>
      <OwnQuestions token={token} />
    </Frame>
  )
}
