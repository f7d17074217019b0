import { useTranslation } from 'react-i18next'
import type { Minutes } from '#contract/gatherings/minutes/shapes.ts'
import { InstantText } from '../../../../ui/figures/values.tsx'
import classes from '../minutes.module.css'

/** Every ralat: what stood, what stands, why, by whom. */
export function Revisions({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('gatherings')
  if (minutes.revisions.length === 0) return null
  return (
    <section className={classes.item} aria-labelledby="minutes-revisions">
      <h3 id="minutes-revisions">{t('minutes.ralat.title')}</h3>
      <ol className={classes.outcomes}>
        {minutes.revisions.map((one) => (
          <li key={one.revision} className={classes.outcome}>
            <p className={classes.words}>
              {t('minutes.ralat.from')} “{one.earlier}” {t('minutes.ralat.to')} “{one.later}”
            </p>
            <p className={classes.quiet}>
              {one.reason} · {one.by} · <InstantText value={one.at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
