import type { Icon } from '@tabler/icons-react'
import {
  IconAffiliate,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChartLine,
  IconClipboardList,
  IconGift,
  IconHeartHandshake,
  IconHome,
  IconSettings,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react'

/** The places of the main menu, by job and in their order. A place shows once a page that the person may open is in it. */
export const PLACES = [
  ['home', IconHome],
  ['synergy', IconAffiliate],
  ['plans', IconClipboardList],
  ['people', IconUsers],
  ['services', IconGift],
  ['gatherings', IconCalendarEvent],
  ['partners', IconHeartHandshake],
  ['protection', IconShieldLock],
  ['results', IconChartLine],
  ['institution', IconBuildingCommunity],
  ['settings', IconSettings],
] as const satisfies readonly (readonly [string, Icon])[]

export type Place = (typeof PLACES)[number][0]
