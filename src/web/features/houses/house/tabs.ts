import { address, oneOf } from '../../../lib/address.ts'

export const HOUSE_TABS = ['summary', 'survey', 'money', 'papers', 'history'] as const
export type HouseTab = (typeof HOUSE_TABS)[number]

export const houseAddressBar = address({ tab: oneOf(...HOUSE_TABS) })
