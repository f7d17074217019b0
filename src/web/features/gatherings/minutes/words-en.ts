import type { Translation } from '../../../lib/i18n.ts'
import type { minutesWords as indonesian } from './words-id.ts'

export const minutesWords: Translation<typeof indonesian> = {}
