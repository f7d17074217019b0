import type { ReactNode } from 'react'
import classes from './field-work.module.css'

/** The frame of the officer's pages: narrow, one column, with what makes them installable. */
export function Frame({ title, context, children }: { title: string; context?: ReactNode; children: ReactNode }) {
  return (
    <main className={classes.frame}>
      <title>{`${title} · Selaras`}</title>
      <link rel="manifest" href="/petugas/petugas.webmanifest" />
      <header>
        <h1 className={classes.title}>{title}</h1>
        {context && <p className={classes.context}>{context}</p>}
      </header>
      {children}
    </main>
  )
}
