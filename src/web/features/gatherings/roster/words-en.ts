import type { Translation } from '../../../lib/i18n.ts'
import type { rosterWords as indonesian } from './words-id.ts'

export const rosterWords: Translation<typeof indonesian> = {}
