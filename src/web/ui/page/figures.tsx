import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './page.module.css'

export interface Figure {
  /** The number, formatted, with its unit where it has one. */
  value: ReactNode
  /** What it counts, in words: "tumpang tindih belum diputus". */
  label: string
  /** The rows behind the figure; an address inside Selaras with its filters. */
  to?: string
  /** Colour of the number; the label says the same in words. */
  tone?: 'bata' | 'kunyit' | 'daun'
  /** Date and source, where the figure is a statistic. */
  source?: string
}

/** At most four figures in a row; more than four is a table. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className={classes.figures}>
      {figures.slice(0, 4).map(({ value, label, to, tone, source }) => {
        const words = (
          <>
            <span className={classes.value} data-tone={tone}>
              {value}
            </span>
            <span className={classes.label}>{label}</span>
            {source && <span className={classes.source}>{source}</span>}
          </>
        )
        return (
          <li key={label} className={classes.figure}>
            {to ? (
              <Link to={to} className={classes.figureLink}>
                {words}
              </Link>
            ) : (
              <div className={classes.figureLink}>{words}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
