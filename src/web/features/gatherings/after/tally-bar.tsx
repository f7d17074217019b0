import { useTranslation } from 'react-i18next'
import type { Tally } from '#contract/gatherings/after/after.ts'
import classes from './after.module.css'

const PARTS = ['done', 'open', 'late', 'dropped'] as const

/** What became of some promises, as a bar; it says the same in words. */
export function TallyBar({ tally }: { tally: Tally }) {
  const { t } = useTranslation('gatherings')
  const words = PARTS.filter((part) => tally[part] > 0).map((part) => `${tally[part]} ${t(`logistics.after.${part}`)}`)
  return (
    <span className={classes.bar} role="img" aria-label={words.join(', ')} title={words.join(', ')}>
      {PARTS.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: tally[part] }} />
      ))}
    </span>
  )
}
