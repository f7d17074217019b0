import type { Translation } from '../../lib/i18n.ts'
import type { id } from './id.ts'

/** Strings of *Beranda*, in English. */
export const en: Translation<typeof id> = {
  title: 'What is waiting for you?',
  greeting: {
    morning: 'Good morning, {{name}}.',
    noon: 'Good day, {{name}}.',
    afternoon: 'Good afternoon, {{name}}.',
    evening: 'Good evening, {{name}}.',
  },
  figures: {
    overdue: 'followups overdue',
    open: 'open followups',
    undecided: 'overlaps not decided',
    gaps: 'needs not covered',
  },
  followups: {
    title: 'What do you have to finish?',
    titleAll: 'What do the agencies have to finish?',
    all: 'All followups',
    none: 'No followup is open.',
    failed: 'The followups could not be loaded',
  },
  stuck: {
    obstacles: 'Which obstacles have been open longest?',
    onMe: 'Who is waiting for you?',
    all: 'All of them',
    waits_one: '{{owner}} waits for {{agency}}, {{count}} day',
    waits_other: '{{owner}} waits for {{agency}}, {{count}} days',
  },
  reopened: {
    title: 'Which decisions are open again?',
    why: 'Their plans changed after the decision, so they need another look.',
    all: 'All that are open again',
    failed: 'The reopened decisions could not be loaded',
  },
  undecided: {
    title: 'Which overlaps need a decision?',
    titleAgency: 'Whose plans do yours meet?',
    all: 'All overlaps',
    none: 'No overlap waits for a decision.',
    failed: 'The overlaps could not be loaded',
  },
  gaps: {
    title: 'Which needs has nobody answered?',
    all: 'All gaps',
    failed: 'The gaps could not be loaded',
  },
  questions: {
    title: 'Which people may be the same?',
    why: 'Two like records that the machine cannot decide. One answer often joins several records.',
    open: '{{number}} pairs wait',
    all: 'Review all',
    failed: 'The waiting pairs could not be loaded',
  },
  conflicts: {
    title: 'Which services break a rule of combination?',
    all: 'All rule conflicts',
    failed: 'The rule conflicts could not be loaded',
  },
  work: {
    title: 'What is Selaras working on?',
    kind: {
      import: 'Import of plans',
      overlaps: 'Comparing all plans',
      nomenclature: 'Import of the nomenclature',
      lists: 'Import of a list of people',
      matching: 'Recognising the same people',
      services: 'Counting services',
      other: 'Long work',
    },
  },
  preparing: {
    reading: 'The plans are being read',
    comparing: 'The plans are being compared',
    why: 'What waits for you will show here by itself in a moment; there is no need to reload the page.',
  },
  and: 'and',
  clear: 'Nothing is waiting for you',
  clearWhy: 'Followups, overlaps, pairs of people and reopened decisions appear here, the nearest due date first.',
  first: {
    title: 'The first three steps',
    context: 'This region has no plans yet. After these three steps Selaras shows which plans overlap.',
    agencies: 'Record the agencies and their mandates',
    agenciesWhy: 'One spreadsheet: who holds which affair, by which legal text.',
    agenciesDo: 'Import mandates',
    plans: 'Import the plans of the agencies',
    plansWhy: 'The spreadsheet as it is, CSV or XLSX. Selaras recognises its columns and saves after you have checked.',
    plansDo: 'Import plans',
    decide: 'See what meets, then decide',
    decideWhy: 'Pairs that duplicate, complete each other, or come in the wrong order, each with its reasons.',
    decideDo: 'To the Synergy Map',
    lists: 'Import lists of people',
    listsWhy:
      'No need to wait for plans: upload lists of recipients or participants, and people who stand in several are recognised.',
    listsSaved_one: '{{count}} list is saved; its people are under People.',
    listsSaved_other: '{{count}} lists are saved; their people are under People.',
    listsDo: 'Import lists',
    waitFor: 'Plans are entered by operators and the coordinator. Once they are in, what waits for you appears here.',
  },
}
