import type { Language } from '#contract/errors.ts'

/** What a problem of a row says in each language: what is wrong, and what to do now. `{name}` is filled from the problem's data. */
export interface ProblemWords extends Readonly<Record<Language, readonly [what: string, now: string]>> {
  /** An error keeps the row out; with a warning it is taken. */
  readonly severity: 'error' | 'warning'
}

export const error = (id: ProblemWords['id'], en: ProblemWords['en']): ProblemWords => ({ severity: 'error', id, en })
export const warning = (id: ProblemWords['id'], en: ProblemWords['en']): ProblemWords => ({
  severity: 'warning',
  id,
  en,
})

const CLIP = 60
/** The text of a cell as it is quoted in a message. */
export const clip = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > CLIP ? `${plain.slice(0, CLIP)}…` : plain
}

export type ProblemData = Readonly<Record<string, string | number | null>>

/** A problem's words with its data in them, numbers in the way of the language. */
export function sayProblem(words: ProblemWords, data: ProblemData, language: Language): { what: string; now: string } {
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = data[name]
      return typeof value === 'number' ? value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB') : (value ?? '…')
    })
  const [what, now] = words[language]
  return { what: fill(what), now: fill(now) }
}
