import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { type Bilingual, loadStrings } from '../lib/i18n.ts'
import type { Ability } from '../lib/session.ts'

/** A tab of a person's page that another room fills. */
export interface PersonPanel {
  /** The tab in the address. */
  id: string
  name: Bilingual
  /** Shown only to those who hold this ability. */
  can?: Ability
  Panel: LazyExoticComponent<ComponentType<{ personId: string }>>
}

/** A panel that is fetched when its tab is opened, together with the strings of its room. */
export const roomPanel = <K extends string>(
  room: string,
  load: () => Promise<Record<K, ComponentType<{ personId: string }>>>,
  name: K,
): PersonPanel['Panel'] =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadStrings(room)])
    return { default: module[name] }
  })

/** One line a room, in the order of the tabs; they stand before the tabs of the people themselves. */
export const personPanels: readonly PersonPanel[] = [
  {
    id: 'services',
    name: { id: 'Layanan', en: 'Services' },
    can: 'readServices',
    Panel: roomPanel('services', () => import('../features/services/timeline/person-timeline.tsx'), 'PersonTimeline'),
  },
]
