import type { ReactNode } from 'react'

/** One heading with its components below. */
export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 16 }}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
