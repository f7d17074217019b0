/** Remembers outside the store how many things wait to be sent, so that a store which the browser has emptied is noticed. */
export interface WaitingMark {
  /** How many wait now. */
  readonly set: (of: string, waiting: number) => void
  /** How many waited when last marked. */
  readonly get: (of: string) => number
}

/** Marks of one kind of page, `presensi` or `petugas`, by device. */
export function waitingMark(page: string): WaitingMark {
  const keyOf = (of: string) => `selaras.${page}.${of}`
  return {
    set: (of, waiting) => {
      if (waiting > 0) localStorage.setItem(keyOf(of), String(waiting))
      else localStorage.removeItem(keyOf(of))
    },
    get: (of) => Number(localStorage.getItem(keyOf(of)) ?? 0),
  }
}

/** Asks the browser not to empty the store when space runs short. */
export const keepStore = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false

/** Waits before the next try: twice as long each time, at most a minute. */
export const FIRST_WAIT = 2000
const LONGEST_WAIT = 60_000
export const nextWait = (wait: number): number => Math.min(wait * 2, LONGEST_WAIT)
