/** What a round is planned with; the form keeps the days of the week as words. */
export interface RoundValues {
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
  readonly weekdays: string[]
  readonly perDay: number
  readonly districts: string[]
  readonly team: string
}

/** The part of it that decides the order. */
export const windowOf = ({ startsOn, endsOn, weekdays, perDay, districts }: RoundValues) => ({
  startsOn,
  endsOn,
  weekdays: weekdays.map(Number),
  perDay,
  districts,
})
