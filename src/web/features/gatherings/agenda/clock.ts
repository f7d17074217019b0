/** A time of day as offices write it: `08.30`. */
export const clock = (time: string): string => time.replace(':', '.')
