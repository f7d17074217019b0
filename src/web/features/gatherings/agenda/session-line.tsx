import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#contract/gatherings/shapes.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import classes from '../gatherings.module.css'
import own from './agenda.module.css'
import { clock } from './clock.ts'

/** One session as it is read: when, what, where; crossed out when it was called off. */
export function SessionLine({ session, zone }: { session: Session; zone: string }) {
  const { t } = useTranslation('gatherings')
  const { title, kind, startTime, endTime, place, note, lessonHours, cancelledReason } = session
  return (
    <li className={own.session} data-kind={kind} data-cancelled={cancelledReason !== '' || undefined}>
      <span className={own.time}>{`${clock(startTime)}–${clock(endTime)} ${zone}`}</span>
      <span className={classes.words}>
        <strong className={own.title}>{title}</strong>
        {(place || lessonHours > 0) && (
          <span className={classes.quiet}>
            {[place, lessonHours > 0 && t('agenda.hours', { hours: formatNumber(lessonHours, currentLanguage()) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        {note && <span>{note}</span>}
        {cancelledReason && (
          <span>
            <Badge tone="bata" icon={IconBan}>
              {t('agenda.cancelled')}
            </Badge>{' '}
            {cancelledReason}
          </span>
        )}
      </span>
    </li>
  )
}
