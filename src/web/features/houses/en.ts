import type { Translation } from '../../lib/i18n.ts'
import type { id } from './id.ts'
import { shapeWords } from './shapes-en.ts'
import { viewWords } from './views/words-en.ts'

/** Strings of unfit houses, in English. */
export const en: Translation<typeof id> = {
  ...shapeWords,
  ...viewWords,
}
