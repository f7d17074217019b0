import type { Translation } from '../../lib/i18n.ts'
import type { id } from './id.ts'

export const en: Translation<typeof id> = {
  start: {
    title: 'Which region is this Selaras for?',
    context: 'Choose the region and make the first administrator. This link holds until the region is open.',
    region: 'Province, regency or city',
    regionHelp: 'Type its name, "kab malang" for instance, and choose from the list.',
    regionMissing: 'Choose a region from the list that appears while you type.',
    regionNone: 'There is no region of that name. Check the spelling.',
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    passwordHelp: 'At least 12 letters. A short sentence is easier to remember than symbols.',
    passwordShort: 'The password is shorter than 12 letters.',
    required: 'Fill this in.',
    submit: 'Open this region',
    show: 'Show the password',
    or: 'Not ready for data of your own?',
    sampleHelp:
      'Look around in sample data, all of it invented. Change your role as you like; there is no real person in it.',
    sampleRegency: 'Sample of Kabupaten Malang',
    sampleRegencyHelp: 'For overlaps, lists of people and DWP: 195 plans and 11 lists of people.',
    sampleCity: 'Sample of Kota Malang',
    sampleCityHelp: 'For meetings and retreats: camat, lurah and heads of agencies who can be called by their posts.',
    closed: 'This link no longer holds',
    closedWhy:
      'This Selaras is open for a region already, or the server was started again. Use the link printed last, or sign in with your account.',
    signIn: 'To the sign-in page',
  },
  sample: {
    title: 'Who do you want to be?',
    context:
      'This is sample data: all people and plans in it are invented. Choose a person; you can change at any time.',
    none: 'This Selaras holds no sample data.',
    wholeRegion: 'the whole region',
  },
  role: {
    admin: 'Region administrator',
    coordinator: 'Coordinator (secretary, planning agency)',
    head: 'Head of an agency',
    operator: 'Operator',
    viewer: 'Reader',
  },
}
