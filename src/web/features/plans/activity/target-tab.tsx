import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#contract/plans/activities.ts'
import { areaAddress } from '../../../lib/addresses.ts'
import { Num } from '../../../ui/figures/values.tsx'
import classes from './activity.module.css'
import { Facts } from './facts.tsx'
import { targetWords } from './target-words.ts'

function Expected({ activity }: { activity: Activity }) {
  const { t } = useTranslation('plans')
  const { expectedPeople, expectedFemale, expectedMale, splitReason, unit } = activity
  const hasSplit = expectedFemale !== null && expectedMale !== null
  return (
    <>
      <Num value={expectedPeople} /> {expectedPeople !== null && unit}
      {hasSplit && <div>{t('record.split', { female: expectedFemale, male: expectedMale })}</div>}
      {!hasSplit && splitReason && <div className={classes.quiet}>{t('record.noSplit', { reason: splitReason })}</div>}
    </>
  )
}

/** For whom, how many, and where they live. */
export function TargetTab({ activity }: { activity: Activity }) {
  const { t } = useTranslation('plans')
  const limits = targetWords(t, activity.target)
  return (
    <div className={classes.panel}>
      <Facts
        lines={[
          activity.targetText ? [t('record.targetText'), activity.targetText] : undefined,
          [
            t('record.restricts'),
            limits.length > 0 ? (
              <ul key="limits" className={classes.list}>
                {limits.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : (
              t('record.anybody')
            ),
          ],
          [t('record.expected'), <Expected key="expected" activity={activity} />],
          activity.areaText ? [t('record.areaText'), activity.areaText] : undefined,
          activity.areas.length > 0
            ? [
                t('record.areas'),
                <ul key="areas" className={classes.list}>
                  {activity.areas.map(({ code, name }) => (
                    <li key={code}>
                      <Link to={areaAddress(code)}>{name}</Link> <span className={classes.quiet}>{code}</span>
                    </li>
                  ))}
                </ul>,
              ]
            : undefined,
        ]}
      />
    </div>
  )
}
