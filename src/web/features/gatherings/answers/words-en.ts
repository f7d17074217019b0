import type { Translation } from '../../../lib/i18n.ts'
import type { answersWords as indonesian } from './words-id.ts'

export const answersWords: Translation<typeof indonesian> = {
  title: 'Who has answered?',
  kind: 'Kind of agency',
  called: 'Called',
  all: 'All',
  of: { coming: 'Coming', represented: 'Represented', declined: 'Not coming', none: 'No answer' },
  announce: 'Invite now',
  announceTitle: 'Invite now?',
  announceWhat:
    '{{count}} people are called. Their agencies are told in Selaras, and each person gets a personal link.',
  announceAgenda:
    'The agenda is kept as it is now; changes after this need a reason and are seen by those called. Participants then change one by one or by the differences of office.',
  announced: 'Invitations sent.',
  inviteWaiting: 'Invite {{count}} who wait',
  invited: '{{count}} people called.',
  deeds: 'Invitations',
  remind: 'Remind those who have not answered',
  reminded:
    '{{count}} people reminded through their agency. {{others}} of no agency are reached by their personal link only.',
  letter: 'Numbered letter of invitation',
  links: 'Download personal links .xlsx',
  answer: 'Answer',
  answerFor: 'Answer for {{name}}',
  choice: { coming: 'Coming', represented: 'Somebody else comes instead', declined: 'Cannot come' },
  representativeName: 'Name of who comes instead',
  representativeTitle: 'Post of who comes instead',
  reason: 'Why not',
  reasonNeeded: 'Write the reason.',
  note: 'A word to the organiser',
  send: 'Send answer',
  sent: 'Answer kept.',
  beforeMove: 'answered before it was moved',
}
