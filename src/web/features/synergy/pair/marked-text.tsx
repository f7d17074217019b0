import { type Marking, markWords } from './mark-words.ts'
import classes from './pair.module.css'

/** A text with the words that meet the other plan marked in the colour of their part. */
export function MarkedText({ text, markings }: { text: string; markings: readonly Marking[] }) {
  return markWords(text, markings).map(({ text: cut, part }, at) =>
    part ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: cuts of one text, never reordered
      <mark key={at} className={classes.mark} data-part={part}>
        {cut}
      </mark>
    ) : (
      cut
    ),
  )
}
