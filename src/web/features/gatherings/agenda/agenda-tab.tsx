import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaWarning } from '#contract/gatherings/agenda/agenda.ts'
import type { Session } from '#contract/gatherings/shapes.ts'
import { api } from '../../../lib/api.ts'
import { formatLongDay, zoneName } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import type { TabProps } from '../gathering/tabs.ts'
import classes from '../gatherings.module.css'
import own from './agenda.module.css'
import { AgendaEditor } from './agenda-editor.tsx'
import { AgendaVersions } from './agenda-versions.tsx'
import { clock } from './clock.ts'
import { SessionLine } from './session-line.tsx'

/** What happens when and where; the organiser writes it here. */
export function AgendaTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const [editing, setEditing] = useState(false)
  const query = useQuery(api.gatherings.agenda.get.queryOptions({ input: { id: gathering.id } }))
  const { data, error } = query
  if (error && !data) return <ErrorState error={error} title={t('agenda.failed')} onRetry={() => query.refetch()} />
  if (!data) return <LoadingRows rows={6} />
  if (editing) return <AgendaEditor gathering={gathering} agenda={data} onDone={() => setEditing(false)} />
  const edit = gathering.can.edit && <Button onClick={() => setEditing(true)}>{t('agenda.edit')}</Button>
  return (
    <div className={classes.section}>
      {gathering.purpose && <p className={classes.narrow}>{gathering.purpose}</p>}
      {data.sessions.length === 0 ? (
        <EmptyState title={t('agenda.empty')} {...(edit && { action: edit })}>
          {t('agenda.emptyWhy')}
        </EmptyState>
      ) : (
        <>
          {edit && <div className={classes.deeds}>{edit}</div>}
          <Warnings warnings={data.warnings} />
          <Days sessions={data.sessions} />
        </>
      )}
      {gathering.announcedAt && <AgendaVersions id={gathering.id} />}
    </div>
  )
}

function Warnings({ warnings }: { warnings: readonly AgendaWarning[] }) {
  const { t } = useTranslation('gatherings')
  const shown = warnings.filter(({ code }) => code === 'same_place')
  if (shown.length === 0) return null
  return (
    <Alert color="kunyit" icon={<IconAlertTriangle aria-hidden />} title={t('agenda.look')}>
      <ul className={own.plainList}>
        {shown.map(({ sessions: [one = '', other = ''], day, time, place }) => (
          <li key={`${one} ${other}`}>
            {t('agenda.samePlace', {
              one,
              other,
              day: formatLongDay(day, currentLanguage()),
              time: clock(time),
              place: place || t('agenda.noPlace'),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** The sessions day by day, as they are read on an invitation. */
function Days({ sessions }: { sessions: readonly Session[] }) {
  const { timezone } = useSession().actingAs
  return [...Map.groupBy(sessions, ({ day }) => day)].map(([day, ofDay]) => (
    <section key={day} className={classes.section}>
      <h2>{formatLongDay(day, currentLanguage())}</h2>
      <ol className={own.day}>
        {ofDay.map((session) => (
          <SessionLine key={session.id} session={session} zone={zoneName(timezone)} />
        ))}
      </ol>
    </section>
  ))
}
