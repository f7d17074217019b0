import { useTranslation } from 'react-i18next'
import type { Minutes } from '#contract/gatherings/minutes/shapes.ts'
import { InstantText } from '../../../../ui/figures/values.tsx'
import classes from '../minutes.module.css'
import { CorrectionForm } from './correction-form.tsx'

const OFFICERS = ['chair', 'secretary', 'recorder'] as const

/** The head of the minutes to read: who led and wrote, the hours, who came, the first and last words. */
export function HeadFacts({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('gatherings')
  const { presence } = minutes
  return (
    <>
      {OFFICERS.filter((who) => minutes[who].name).map((who) => (
        <p key={who} className={classes.words}>
          {t(`minutes.head.${who}`)}: {[minutes[who].name, minutes[who].title].filter(Boolean).join(', ')}
        </p>
      ))}
      {minutes.openedAt && (
        <p className={classes.words}>
          {t('minutes.head.openedAt')}: <InstantText value={minutes.openedAt} />
        </p>
      )}
      {minutes.closedAt && (
        <p className={classes.words}>
          {t('minutes.head.closedAt')}: <InstantText value={minutes.closedAt} />
        </p>
      )}
      <p className={classes.words}>{t(`minutes.presence.${presence.source}`, { ...presence })}</p>
      {(['opening', 'closing'] as const).map((part) => (
        <div key={part}>
          {minutes[part] && (
            <>
              <strong>{t(`minutes.part.${part}`)}</strong>
              <p className={classes.words}>{minutes[part]}</p>
            </>
          )}
          {minutes.can.correct && (
            <CorrectionForm
              minutes={minutes}
              sessionId={null}
              part={part}
              text={minutes[part]}
              about={t('minutes.head.title')}
            />
          )}
        </div>
      ))}
    </>
  )
}
