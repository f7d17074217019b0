import { GATHERING_TOPICS } from '../gatherings/notices.ts'
import { MONITORING_TOPICS } from '../monitoring/notices.ts'
import { PARTNER_TOPICS } from '../partners/notices.ts'
import { RESULT_TOPICS } from '../training/results/notices.ts'

/**
 * What people are told, by code: words in both languages, filled from the notice's data (`{what}`, `{agency}`; a `…On` value is a day).
 * A room that tells people something adds its topics in a file of its own and spreads them here. No topic may carry protected text:
 * what stands in `data` is what everybody who is told may read.
 */
export const NOTICE_TOPICS = {
  'followup.opened': {
    kind: 'followups',
    id: 'Tindak lanjut baru untuk {owner}: {what}. Tenggat {dueOn}.',
    en: 'New followup for {owner}: {what}. Due {dueOn}.',
  },
  'followup.reopened': {
    kind: 'followups',
    id: 'Dibuka kembali untuk {owner}: {what}. Tenggat {dueOn}.',
    en: 'Opened again for {owner}: {what}. Due {dueOn}.',
  },
  'followup.due': {
    kind: 'reminders',
    id: 'Tinggal {days} hari: {what}. Tenggat {dueOn}.',
    en: '{days} days left: {what}. Due {dueOn}.',
  },
  'followup.today': {
    kind: 'reminders',
    id: 'Tenggatnya hari ini: {what}.',
    en: 'Due today: {what}.',
  },
  'followup.late': {
    kind: 'reminders',
    id: 'Terlambat {days} hari: {what}. Tenggatnya {dueOn}, pemiliknya {owner}.',
    en: '{days} days late: {what}. It was due {dueOn}; its owner is {owner}.',
  },
  'followup.escalated': {
    kind: 'escalations',
    id: 'Perlu perhatian Anda, terlambat {days} hari: {what}. Pemiliknya {owner}, tenggatnya {dueOn}.',
    en: 'Needs your attention, {days} days late: {what}. Its owner is {owner}; it was due {dueOn}.',
  },
  'followup.awaited': {
    kind: 'followups',
    id: '{owner} menunggu {agency}: {what}.',
    en: '{owner} waits for {agency}: {what}.',
  },
  'followup.still_awaited': {
    kind: 'escalations',
    id: '{owner} sudah menunggu {agency} selama {days} hari: {what}.',
    en: '{owner} has waited for {agency} for {days} days: {what}.',
  },
  'followup.extended': {
    kind: 'followups',
    id: 'Tenggat diubah dari {fromOn} menjadi {dueOn}: {what}.',
    en: 'Due day moved from {fromOn} to {dueOn}: {what}.',
  },
  'followup.handed_over': {
    kind: 'followups',
    id: 'Diserahkan kepada {owner}: {what}. Tenggat {dueOn}.',
    en: 'Handed over to {owner}: {what}. Due {dueOn}.',
  },
  'followup.commented': {
    kind: 'comments',
    id: 'Ada komentar baru pada: {what}.',
    en: 'New comment on: {what}.',
  },
  ...GATHERING_TOPICS,
  ...PARTNER_TOPICS,
  ...RESULT_TOPICS,
  ...MONITORING_TOPICS,
} as const satisfies Record<string, { kind: NoticeKind; id: string; en: string }>

/** What a person may switch off for e-mail, one by one. */
export const NOTICE_KINDS = ['followups', 'reminders', 'escalations', 'comments', 'gatherings', 'partners'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
export type NoticeTopic = keyof typeof NOTICE_TOPICS
