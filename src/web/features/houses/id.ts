import { houseWords } from './house/words-id.ts'
import { proposalWords } from './proposal/words-id.ts'
import { shapeWords } from './shapes-id.ts'
import { viewWords } from './views/words-id.ts'

/** Strings of unfit houses, in Indonesian; each part writes its own. */
export const id = {
  ...shapeWords,
  ...houseWords,
  ...proposalWords,
  ...viewWords,
} as const

declare module '../../lib/i18n.ts' {
  interface RoomStrings {
    houses: typeof id
  }
}
