import type { Translation } from '../../../lib/i18n.ts'
import type { agendaWords as indonesian } from './words-id.ts'

export const agendaWords: Translation<typeof indonesian> = {}
