import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { becomePersona, useSession } from '../../lib/session.ts'
import { notifyError } from '../../ui/feedback/notify.ts'
import { ICON } from '../../ui/icon.ts'
import classes from './sample-banner.module.css'

/** On every page of a sample: that it is one, and a switch to look at it as somebody else. */
export function SampleBanner() {
  const { t } = useTranslation()
  const { isSample, personas, user } = useSession()
  if (!isSample) return null
  return (
    <aside className={classes.banner} aria-label={t('sample.label')}>
      <IconFlask {...ICON} />
      <strong>{t('sample.label')}</strong>
      <span className={classes.text}>{t('sample.text')}</span>
      {personas.length > 0 && (
        <label className={classes.as}>
          <span className={classes.asWord}>{t('sample.as')}</span>
          <select
            className={classes.select}
            value={user.id}
            onChange={(event) => void becomePersona(event.currentTarget.value).catch(notifyError)}
          >
            {personas.map(({ userId, name, role, agency }) => (
              <option key={userId} value={userId}>
                {[name, t(`role.${role}`), agency].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </label>
      )}
    </aside>
  )
}
