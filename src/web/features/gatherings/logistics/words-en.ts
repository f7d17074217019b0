import type { Translation } from '../../../lib/i18n.ts'
import type { logisticsWords as indonesian } from './words-id.ts'

export const logisticsWords: Translation<typeof indonesian> = {}
