import type { ReactNode } from 'react'
import classes from './check-in.module.css'

/** The frame of a page without account: narrow, one column, with what makes it installable. */
export function Frame({ title, context, children }: { title: string; context?: ReactNode; children: ReactNode }) {
  return (
    <main className={classes.frame}>
      <title>{`${title} · Selaras`}</title>
      <link rel="manifest" href="/presensi/presensi.webmanifest" />
      <header>
        <h1 className={classes.title}>{title}</h1>
        {context && <p className={classes.context}>{context}</p>}
      </header>
      {children}
    </main>
  )
}
