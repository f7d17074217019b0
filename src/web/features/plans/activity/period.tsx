import { DayText } from '../../../ui/figures/values.tsx'

/** From when to when; one day is said once. */
export function Period({ from, to, short = false }: { from: string | null; to: string | null; short?: boolean }) {
  if (from === null || to === null || from === to) return <DayText value={from ?? to} short={short} />
  return (
    <>
      <DayText value={from} short={short} /> – <DayText value={to} short={short} />
    </>
  )
}
