import { useSyncExternalStore } from 'react'
import type { EngineState } from './engine/engine-state.ts'
import { Field } from './engine/field.ts'

/** One engine a link for as long as the page lives: going from house to house must not interrupt what is being sent. */
const fields = new Map<string, Field>()

function fieldOf(token: string): Field {
  const known = fields.get(token)
  if (known) return known
  const field = new Field(token)
  fields.set(token, field)
  void field.start()
  return field
}

/** The work of a link on this phone, going on while the page is open. */
export function useField(token: string): { field: Field; state: EngineState } {
  const field = fieldOf(token)
  return { field, state: useSyncExternalStore(field.subscribe, field.state) }
}
