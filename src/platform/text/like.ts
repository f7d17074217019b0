/** Characters that mean something in a pattern of `like`, made to mean themselves. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** The pattern of `like` that finds a text anywhere, letter by letter as it was typed. */
export const containing = (text: string): string => `%${literal(text)}%`

/** The pattern of `like` that finds what begins with a text. */
export const startingWith = (text: string): string => `${literal(text)}%`
