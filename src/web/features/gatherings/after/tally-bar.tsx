import { useTranslation } from 'react-i18next'
import type { Tally } from '#contract/gatherings/after/after.ts'
import classes from './after.module.css'

const PARTS = ['done', 'open', 'late', 'dropped'] as const

/** The share of some promises that is done, as a bar that is full when all are; under it what became of each, in words. */
export function TallyBar({ tally }: { tally: Tally }) {
  const { t } = useTranslation('gatherings')
  const share = tally.all === 0 ? 0 : (tally.done / tally.all) * 100
  return (
    <span className={classes.tally}>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${share}%` }} />
      </span>
      <span className={classes.legend}>
        {PARTS.filter((part) => part === 'done' || tally[part] > 0).map((part) => (
          <span key={part} className={classes.part} data-part={part}>
            {tally[part]} {t(`logistics.after.${part}`)}
          </span>
        ))}
      </span>
    </span>
  )
}
