import type { Language } from '#contract/errors.ts'

/** What a problem says in each language: what is wrong, and what to do now. */
export type Entry = Readonly<Record<Language, readonly [what: string, now: string]>> & {
  readonly severity: 'error' | 'warning'
}
