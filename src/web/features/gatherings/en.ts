import type { Translation } from '../../lib/i18n.ts'
import { agendaWords } from './agenda/words-en.ts'
import { answersWords } from './answers/words-en.ts'
import { attendanceWords } from './attendance/words-en.ts'
import { guestWords } from './guest/words-en.ts'
import type { id } from './id.ts'
import { logisticsWords } from './logistics/words-en.ts'
import { minutesWords } from './minutes/words-en.ts'
import { rosterWords } from './roster/words-en.ts'

/** Strings of meetings and events, in English. */
export const en: Translation<typeof id> = {
  place: 'Meetings & events',
  required: 'This is needed.',
  reason: 'Reason',
  kind: { meeting: 'Meeting', visit: 'Visit', training: 'Training', retreat: 'Retreat' },
  state: { draft: 'Draft', announced: 'Invited', held: 'Under way', closed: 'Closed', cancelled: 'Called off' },
  visibility: { internal: 'Internal', invited: 'Those invited', region: 'Whole region' },
  tab: {
    agenda: 'Agenda',
    participants: 'Participants',
    preparation: 'Preparation',
    attendance: 'Attendance',
    minutes: 'Minutes',
  },
  list: {
    title: 'Which meetings and events are there?',
    context: 'Meetings, visits, trainings and retreats that you hold or that call you.',
    label: 'Meetings and events',
    what: 'Event',
    when: 'When',
    state: 'State',
    all: 'All',
    coming: 'Coming',
    month: 'By month',
    before: 'Month before',
    after: 'Next month',
    emptyMonth: 'No event in this month.',
    failed: 'The events cannot be loaded',
    past: 'Past',
    search: 'Search title, place or organiser',
    create: 'New event',
    empty: 'No meeting or event yet',
    emptyWhy:
      'Make an event, write its agenda, then choose who is called by their posts. Invitations, answers, attendance and minutes follow on the same page.',
  },
  form: {
    newTitle: 'What will be held?',
    newContext: 'Agenda and participants follow once it is made. Nothing is sent before you invite.',
    editTitle: 'What changes about this event?',
    kind: 'Kind',
    title: 'Title',
    titleHelp: 'As it stands on the invitation.',
    organiser: 'Organiser',
    startsOn: 'First day',
    endsOn: 'Last day',
    endsBefore: 'The last day is before the first.',
    place: 'Place',
    purpose: 'Purpose',
    legalBase: 'Legal base',
    legalBaseHelp: 'The decree, circular or letter it rests on.',
    visibility: 'Who can see it',
    visibilityHelp: {
      invited: 'The organiser, the coordinators of the region, and the agencies whose officials are called.',
      region: 'Every agency knows that it takes place.',
      internal: 'The organising agency only. Nobody else sees it, coordinators neither.',
    },
    moveInstead: 'The invitation went out. Days and place are changed by “Move day or place”.',
    create: 'Make event',
    created: 'Kept as a draft.',
    save: 'Save changes',
    saved: 'Changes saved.',
    noChange: 'You cannot change this event.',
  },
  movedFrom: 'Moved from {{day}}: {{reason}}',
  deed: { change: 'Change', edit: 'Change particulars', move: 'Move day or place', cancel: 'Call off' },
  cancel: {
    title: 'Call off this event?',
    what: 'Agenda, participants and answers stay to be read. The event can no longer be changed.',
    reasonHelp: 'Everybody called reads it.',
    submit: 'Call off',
    done: 'Called off.',
  },
  move: {
    title: 'Move the event',
    what: 'All sessions move along. Answers that came in are kept, and each invitation is marked to be sent anew.',
    whatDraft: 'All sessions move as far as the event.',
    startsOn: 'New first day',
    startsOnHelp: 'The last day and all sessions move just as far.',
    reasonHelp: 'Everybody called reads it.',
    submit: 'Move event',
    done: 'Moved.',
  },
  agenda: agendaWords,
  roster: rosterWords,
  answers: answersWords,
  guest: guestWords,
  logistics: logisticsWords,
  attendance: attendanceWords,
  minutes: minutesWords,
}
