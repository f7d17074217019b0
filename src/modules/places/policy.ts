import type { Actor } from '#platform/context.ts'

/** Areas are public knowledge: everybody signed in may read all of them. */
export const can = {
  importBoundaries: (actor: Actor) => actor.role === 'admin',
}
