import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#contract/plans/activities.ts'
import { plansAddress } from '../../../lib/addresses.ts'
import { InstantText } from '../../../ui/figures/values.tsx'
import classes from './activity.module.css'
import { Facts } from './facts.tsx'
import { Period } from './period.tsx'

/** What overlaps are judged by and is not there. */
function Missing({ activity }: { activity: Activity }) {
  const { t } = useTranslation('plans')
  const missing = [
    activity.startsOn === null && t('record.missingPeriod'),
    activity.areaCodes.length === 0 && t('record.missingPlace'),
    activity.targetText === '' && activity.target === null && t('record.missingTarget'),
  ].filter((line) => line !== false)
  if (missing.length === 0) return null
  return (
    <div className={classes.missing}>
      <strong>{t('record.missing')}</strong>
      <ul>
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={classes.quiet}>{t('record.missingWhy')}</p>
    </div>
  )
}

function Code({ activity }: { activity: Activity }) {
  const { t } = useTranslation('plans')
  const { code, nomenclatureTitle, nomenclatureVersion } = activity
  return (
    <>
      {code}
      <br />
      {nomenclatureTitle ?? <span className={classes.quiet}>{t('record.codeUnknown')}</span>}
      {nomenclatureTitle && nomenclatureVersion && (
        <span className={classes.quiet}> · {t('record.version', { version: nomenclatureVersion })}</span>
      )}
    </>
  )
}

/** The activity in short: who, what, when, and what it serves. */
export function SummaryTab({ activity }: { activity: Activity }) {
  const { t } = useTranslation('plans')
  const { year, priority, programme, supporters } = activity
  return (
    <div className={classes.panel}>
      <Missing activity={activity} />
      <Facts
        lines={[
          activity.purpose ? [t('record.purpose'), activity.purpose] : undefined,
          activity.outputKind ? [t('record.outputKind'), t(`output.${activity.outputKind}`)] : undefined,
          activity.skillField ? [t('record.skillField'), activity.skillField] : undefined,
          [t('record.period'), <Period key="period" from={activity.startsOn} to={activity.endsOn} />],
          [t('record.lead'), activity.agency.name],
          supporters.length > 0 ? [t('record.supporters'), supporters.map(({ name }) => name).join(', ')] : undefined,
          programme
            ? [
                t('record.programme'),
                <Link key="programme" to={plansAddress({ year, programme: programme.id, view: 'table' })}>
                  {[programme.code, programme.name].filter(Boolean).join(' ')}
                </Link>,
              ]
            : undefined,
          priority
            ? [
                t('record.priority'),
                <Link key="priority" to={plansAddress({ year, priority: priority.id, view: 'table' })}>
                  {priority.name}
                </Link>,
              ]
            : undefined,
          activity.code ? [t('record.code'), <Code key="code" activity={activity} />] : undefined,
          activity.sourceId ? [t('record.sourceId'), activity.sourceId] : undefined,
          [t('record.updated'), <InstantText key="updated" value={activity.updatedAt} />],
        ]}
      />
    </div>
  )
}
