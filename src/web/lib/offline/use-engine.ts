import { useSyncExternalStore } from 'react'

interface Live<State> {
  start(): Promise<void>
  readonly state: () => State
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes one engine a link for as long as the page lives: going from one page of the link to the next must not interrupt what is being sent. */
export function onePerLink<Of extends { start(): Promise<void> }>(make: (token: string) => Of): (token: string) => Of {
  const live = new Map<string, Of>()
  return (token) => {
    const known = live.get(token)
    if (known) return known
    const made = make(token)
    live.set(token, made)
    void made.start()
    return made
  }
}

/** How an engine stands, now and whenever it changes. */
export const useEngineState = <State>({ subscribe, state }: Live<State>): State =>
  useSyncExternalStore(subscribe, state)
