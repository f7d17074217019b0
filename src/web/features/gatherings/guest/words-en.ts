import type { Translation } from '../../../lib/i18n.ts'
import type { guestWords as indonesian } from './words-id.ts'

export const guestWords: Translation<typeof indonesian> = {
  attendance: 'My attendance code, questions and feedback',
  title: 'Invitation',
  invalid: 'The link of this invitation does not work',
  invalidWhat: 'It may have been replaced, or you are no longer called. Ask the organiser.',
  from: 'Invitation of {{organiser}}, {{region}}',
  to: 'To',
  when: 'When',
  cancelled: 'This event is called off.',
  moved: 'This event was moved; day and place below are the new ones.',
  answer: 'Will you come?',
  change: 'Change answer',
  closed: 'Answers are no longer taken. Ask the organiser if anything changes.',
}
