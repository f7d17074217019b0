import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

type Raw = Record<string, unknown>
/** Reads one value of the address; `undefined` means absent or not understood. */
export type Reader<T> = (value: unknown) => T | undefined
type Read<R extends Record<string, Reader<unknown>>> = { [K in keyof R]?: Exclude<ReturnType<R[K]>, undefined> }

/** Any text that is not empty, cut at 200 characters. */
export const text: Reader<string> = (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) || undefined : undefined

/** A whole number from `least` up. */
export const whole =
  (least = 1): Reader<number> =>
  (value) => {
    const number = Number(value)
    return value !== '' && value !== null && Number.isSafeInteger(number) && number >= least ? number : undefined
  }

/** One of the words given. */
export const oneOf =
  <const T extends string>(...words: T[]): Reader<T> =>
  (value) =>
    words.find((word) => word === value)

/** Several texts; a single one counts as a list of one. */
export const listOf =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value) => {
    const found = (Array.isArray(value) ? value : [value]).flatMap((item) => reader(item) ?? [])
    return found.length > 0 ? found : undefined
  }

/** True when the flag is there. */
export const flag: Reader<true> = (value) => (value === true || value === 'true' || value === 1 ? true : undefined)

/**
 * Makes a `validateSearch` for a route. What is not understood is dropped, so an old or mistyped link opens the page
 * instead of breaking it.
 */
export function address<R extends Record<string, Reader<unknown>>>(readers: R): (raw: Raw) => Read<R> {
  return (raw) => {
    const found: Raw = {}
    for (const [name, reader] of Object.entries(readers)) {
      const value = reader(raw[name])
      if (value !== undefined) found[name] = value
    }
    return found as Read<R>
  }
}

/** What every list keeps in the address besides its own filters. */
export const listAddress = { page: whole(), pageSize: whole(), sort: text, q: text }
export type ListAddress = Read<typeof listAddress>

/** A change to the address: `undefined` takes a value out. */
export type Patch<S> = { [K in keyof S]?: S[K] | undefined }

/**
 * The address of this page and how to change it. A change of anything but the page number goes back to page one;
 * changes replace the history entry, so that *back* leaves the list rather than undoing a filter.
 */
export function useAddress<S extends object>(): [S, (patch: Patch<S>) => void] {
  // As the route's readers understood it; the location has it as it was typed, where a list of one is no list.
  const understood: object = useSearch({ strict: false })
  const search = understood as S
  const navigate = useNavigate()
  const change = useCallback(
    (patch: Patch<S>) => {
      const next = (old: object) => {
        const all: Raw = { ...old, page: undefined, ...patch }
        return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
      }
      void navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
    },
    [navigate],
  )
  return [search, change]
}
