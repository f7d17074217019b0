export type Greeting = 'morning' | 'noon' | 'afternoon' | 'evening'

/** The greeting of an hour of the day (0 to 23), by Indonesian custom: pagi until 11, siang until 15, sore until 18. */
export function greetingAt(hour: number): Greeting {
  if (hour >= 4 && hour < 11) return 'morning'
  if (hour >= 11 && hour < 15) return 'noon'
  return hour >= 15 && hour < 18 ? 'afternoon' : 'evening'
}
