import classes from './dwp.module.css'

const HEIGHT = 96

interface Bar {
  readonly name: string
  /** 0 to 100; null where there is nothing to show. */
  readonly percent: number | null
}

/** Percentages side by side; the figure stands above each bar, so that none has to be guessed. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <ul className={classes.bars} aria-label={label} tabIndex={0}>
      {bars.map(({ name, percent }) => (
        <li key={name}>
          <span>{percent === null ? '–' : `${percent} %`}</span>
          {percent !== null && (
            <span
              className={classes.bar}
              style={{ height: `${Math.max(2, (percent / 100) * HEIGHT)}px` }}
              aria-hidden
            />
          )}
          <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}
