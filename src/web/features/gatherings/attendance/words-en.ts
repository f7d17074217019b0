import type { Translation } from '../../../lib/i18n.ts'
import type { attendanceWords as indonesian } from './words-id.ts'

export const attendanceWords: Translation<typeof indonesian> = {}
