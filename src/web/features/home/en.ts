import type { Translation } from '../../lib/i18n.ts'
import type { id } from './id.ts'

export const en: Translation<typeof id> = {
  title: 'What is waiting for me?',
  context: 'Follow-ups, decisions and due dates in the name of your unit.',
  empty: 'Nothing is waiting for you',
  emptyWhy: 'Follow-ups and decisions that fall to your unit appear here, the nearest due date first.',
}
