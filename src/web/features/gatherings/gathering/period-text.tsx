import { DayText } from '../../../ui/figures/values.tsx'

/** One day, or from a day to a day. */
export function PeriodText({ startsOn, endsOn, short = false }: { startsOn: string; endsOn: string; short?: boolean }) {
  if (startsOn === endsOn) return <DayText value={startsOn} short={short} />
  return (
    <>
      <DayText value={startsOn} short={short} />
      {' – '}
      <DayText value={endsOn} short={short} />
    </>
  )
}
