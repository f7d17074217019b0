import { onePerLink, useEngineState } from '../../lib/offline/use-engine.ts'
import { Field, type FieldState } from './engine/field.ts'

const fieldOf = onePerLink((token) => new Field(token))

/** The work of a link on this phone, going on while the page is open. */
export function useField(token: string): { field: Field; state: FieldState } {
  const field = fieldOf(token)
  return { field, state: useEngineState(field) }
}
