import { lazyRouteComponent } from '@tanstack/react-router'
import { type Bilingual, loadStrings } from '../lib/i18n.ts'
import type { Ability } from '../lib/session.ts'
import type { Place } from './places.ts'

/** What the shell must know of a page before it is loaded. Put it in a route's `staticData`. */
export interface PageData {
  /** The place of the menu that is lit while this page is open. */
  place: Place
  /** The short name in the menu, the search and the tab. */
  name: Bilingual
  /** Shown as an entry of the menu and the search; leave out for pages of one record. */
  menu?: true
  /** Without this ability the page is not offered and answers with *no permission*. */
  can?: Ability
  /** The chapter of the manual that explains this page, `docs/manual/<help>`. */
  help?: string
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: PageData
  }
}

/**
 * A page that is fetched when it is opened, together with the strings of its room.
 * @param room folder name under `features/`, which is also the namespace of its strings
 */
export function roomPage<M extends Record<string, unknown>, K extends keyof M & string>(
  room: string,
  load: () => Promise<M>,
  name: K,
) {
  const both = async () => {
    const [module] = await Promise.all([load(), loadStrings(room)])
    return module
  }
  return lazyRouteComponent(both as () => Promise<Record<K, () => React.ReactNode>>, name)
}
