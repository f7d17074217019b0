import type { Translation } from '../../../lib/i18n.ts'
import type { guestWords as indonesian } from './words-id.ts'

export const guestWords: Translation<typeof indonesian> = {}
