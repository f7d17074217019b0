import { useEffect, useRef, useState } from 'react'
import { type Draft, dropDraft, findDraft, keepDraft } from '../../lib/draft-store.ts'
import { useSession } from '../../lib/session.ts'
import type { FormOf } from './form-of.ts'

export interface DraftOf<V> {
  /** An unsent draft of an earlier visit, until it is continued or discarded. */
  found: Draft<V> | undefined
  /** When the present typing was last kept; ISO 8601. */
  savedAt: string | undefined
  use: () => void
  drop: () => void
  /** Call after the server has taken the form. */
  sent: () => void
  /** Send it along: `{ context: { idempotencyKey: draft.idempotencyKey } }`. */
  idempotencyKey: string | undefined
}

const PAUSE_MS = 400

const useKeyOf = () => {
  const { user, actingAs } = useSession()
  return (name: string) => `${user.id}.${actingAs.grantId}.${name}`
}

/** Says of a form's name whether an unsent draft of it waits on this device, so that its page can open the form again. */
export function useHasDraft(): (name: string) => boolean {
  const keyOf = useKeyOf()
  return (name) => findDraft(keyOf(name)) !== undefined
}

/**
 * Keeps a form on this device while it is typed in. Not for protected casework, whose words must not stay on a device.
 * @param name of the form and its record, such as `activity.new`
 */
export function useDraft<V extends object>(name: string, form: FormOf<V>): DraftOf<V> {
  const key = useKeyOf()(name)
  const [found, setFound] = useState(() => findDraft<V>(key))
  const [kept, setKept] = useState<Draft<V>>()
  const before = useRef(JSON.stringify(form.values))
  const now = JSON.stringify(form.values)

  useEffect(() => {
    if (now === before.current) return
    const timer = setTimeout(() => {
      before.current = now
      setKept((last) => keepDraft<V>(key, JSON.parse(now) as V, last?.idempotencyKey))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [now, key])

  const forget = () => {
    dropDraft(key)
    setFound(undefined)
    setKept(undefined)
  }
  return {
    found: kept ? undefined : found,
    savedAt: kept?.savedAt,
    idempotencyKey: kept?.idempotencyKey,
    use: () => {
      if (!found) return
      before.current = JSON.stringify(found.values)
      form.setValues(found.values)
      setKept(found)
    },
    drop: forget,
    sent: () => {
      before.current = now
      forget()
    },
  }
}
