import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import type { Tab } from '../view.ts'

export interface TabProps {
  gathering: Gathering
}

/** Each tab comes when it is opened. */
export const TAB_CONTENT: Record<Tab, LazyExoticComponent<ComponentType<TabProps>>> = {
  agenda: lazy(async () => ({ default: (await import('../agenda/agenda-tab.tsx')).AgendaTab })),
  participants: lazy(async () => ({ default: (await import('../roster/participants-tab.tsx')).ParticipantsTab })),
  preparation: lazy(async () => ({ default: (await import('../logistics/preparation-tab.tsx')).PreparationTab })),
  attendance: lazy(async () => ({ default: (await import('../attendance/attendance-tab.tsx')).AttendanceTab })),
  minutes: lazy(async () => ({ default: (await import('../minutes/minutes-tab.tsx')).MinutesTab })),
}
