import { address, listAddress, text } from '../../../lib/address.ts'

export const candidatesAddressBar = address({ ...listAddress, agency: text })
export type CandidatesAddress = ReturnType<typeof candidatesAddressBar>

export const decideAddressBar = address({ ...listAddress, house: text })
export type DecideAddress = ReturnType<typeof decideAddressBar>
