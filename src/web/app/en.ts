import type { Translation } from '../lib/i18n.ts'
import type { id } from './id.ts'

/** Strings of the shell, in English. */
export const en: Translation<typeof id> = {
  skip: 'Skip to content',
  mainNav: 'Main menu',
  more: 'More',
  close: 'Close',
  place: {
    home: 'Home',
    synergy: 'Synergy',
    plans: 'Plans',
    people: 'People',
    services: 'Services',
    gatherings: 'Meetings & events',
    partners: 'Partners & business',
    protection: 'Protection',
    results: 'Results',
    institution: 'Institution',
    settings: 'Settings',
  },
  acting: {
    label: 'Acting for',
    change: 'Change role or unit',
    wholeRegion: 'Whole region',
    onlyOne: 'You hold one role only.',
    failed: 'The role could not be changed.',
  },
  role: {
    admin: 'Administrator',
    coordinator: 'Coordinator',
    head: 'Head of agency',
    operator: 'Operator',
    viewer: 'Reader',
  },
  search: {
    open: 'Search',
    placeholder: 'Search activities, agencies, areas, pages…',
    hint: 'Type at least two letters.',
    pages: 'Pages',
    busy: 'Searching…',
    nothing: 'Nothing matches “{{query}}”. Try another word or a shorter spelling.',
    failed: 'The search could not run. Pages can still be chosen from the menu.',
  },
  waiting: {
    open_one: 'Waiting for you: {{count}} item',
    open_other: 'Waiting for you: {{count}} items',
    none: 'Nothing is waiting for you',
  },
  help: 'Help for this page',
  account: {
    menu: 'Account of {{name}}',
    language: 'Language',
    scheme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    auto: 'Follow device',
    signOut: 'Sign out',
  },
  sample: {
    label: 'Sample data',
    text: 'All names of people and figures here are invented.',
    as: 'View as',
  },
  offline: 'The connection is lost. What you type stays on this device; changes are sent once you are connected again.',
  notFound: {
    title: 'This page does not exist',
    why: 'The address may be mistyped, moved, or not meant for your present role.',
    home: 'Go to Home',
  },
  pageFailed: {
    title: 'This page could not be shown',
  },
}
