import type { Translation } from '../../../lib/i18n.ts'
import type { answersWords as indonesian } from './words-id.ts'

export const answersWords: Translation<typeof indonesian> = {}
