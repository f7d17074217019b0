import { uuid } from './idempotency.ts'

const PREFIX = 'selaras.draft.'

/** A form as it stood when it was last typed in, kept on this device until it is sent or dropped. */
export interface Draft<V> {
  values: V
  /** ISO 8601. */
  savedAt: string
  /** Goes with the form when it is sent, so that a draft sent twice counts once. */
  idempotencyKey: string
}

/** The draft of that name, or nothing; a damaged one counts as nothing. */
export function findDraft<V>(name: string): Draft<V> | undefined {
  const stored = localStorage.getItem(PREFIX + name)
  if (!stored) return undefined
  try {
    return JSON.parse(stored) as Draft<V>
  } catch {
    return undefined
  }
}

/** Keeps the form; answers with the draft as kept. A full or forbidden store loses the draft, never the typing. */
export function keepDraft<V>(name: string, values: V, idempotencyKey: string = uuid()): Draft<V> {
  const draft = { values, savedAt: new Date().toISOString(), idempotencyKey }
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft))
  } catch {
    // Private windows and full stores refuse; the form on the screen is still there.
  }
  return draft
}

/** Forgets one draft: it was sent or dropped. */
export const dropDraft = (name: string): void => localStorage.removeItem(PREFIX + name)

/** Forgets all drafts of this device: the person signs out and somebody else may sit down. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
