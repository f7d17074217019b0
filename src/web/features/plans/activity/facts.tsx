import type { ReactNode } from 'react'
import classes from './activity.module.css'

/** Names and values of a record; a line whose value is absent is left out. */
export function Facts({ lines }: { lines: readonly (readonly [name: string, value: ReactNode] | undefined)[] }) {
  return (
    <dl className={classes.facts}>
      {lines
        .filter((line) => line !== undefined)
        .map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
