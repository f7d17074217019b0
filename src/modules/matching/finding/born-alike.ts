import { bornByNik, isDefaultDay } from '#modules/people/index.ts'

/** What says when somebody was born. */
interface Born {
  readonly birthDate?: string | null
  readonly nik?: string | null
}

/** The days on which somebody may be born, as said and as the NIK has it. Days that clerks write when they do not know are none. */
const daysOf = ({ birthDate, nik }: Born, today: string) =>
  [birthDate ?? null, bornByNik(nik ?? null, today)].flatMap((day) => (day && !isDefaultDay(day) ? [day] : []))

const swapped = (day: string) => `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`

/** Whether two agree on the day of birth, day and month perhaps exchanged. Where either does not say it they do not. */
export function areBornAlike(a: Born, b: Born, today: string): boolean {
  const days = daysOf(b, today)
  return daysOf(a, today).some((day) => days.includes(day) || days.includes(swapped(day)))
}
