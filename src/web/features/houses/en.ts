import type { Translation } from '../../lib/i18n.ts'
import { houseWords } from './house/words-en.ts'
import type { id } from './id.ts'
import { proposalWords } from './proposal/words-en.ts'
import { shapeWords } from './shapes-en.ts'
import { viewWords } from './views/words-en.ts'

/** Strings of unfit houses, in English. */
export const en: Translation<typeof id> = {
  ...shapeWords,
  ...houseWords,
  ...proposalWords,
  ...viewWords,
}
