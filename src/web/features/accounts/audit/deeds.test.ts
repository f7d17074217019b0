import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEEDS, deedInWords, deedsLike } from './deeds.ts'

const SOURCES = new URL('../../../../', import.meta.url)

/** What fills the gap of an operation that is made of two parts. */
const FILLINGS: Readonly<Record<string, readonly string[]>> = {
  'activity.${cause.kind}': ['edit', 'status', 'restore'],
  'agency.${input.kind}': ['gabung', 'pecah', 'pindah_urusan'],
  'attendance.${deed}': ['record', 'decide'],
  'confirmation.${said.answer}': ['confirmed', 'denied'],
  'carried.${decision}': ['accept', 'put_off'],
  'course.${deed}': ['end', 'reopen'],
  'dwp.chair_${state}': ['replaced', 'kept'],
  'dwp.member_${deed}': ['save', 'leave'],
  'dwp.visit_${deed}': ['move', 'cancel', 'fill', 'hold'],
  'gathering.${deed}': ['hold', 'close', 'reopen'],
  'house.${deed}': ['field_file', 'field_sync'],
  'house.${kind}': [
    ...['answers', 'located', 'photo', 'photo_set_aside', 'photo_taken_back', 'field_discard'],
    ...['propose', 'edit', 'survey', 'decide', 'plan', 'promise', 'deliver', 'correct_gift', 'retract', 'cancel_gift'],
    ...['progress', 'hand_over', 'cancel', 'reveal'],
  ],
  'followup.${deed}': ['close', 'drop', 'reopen', 'extend', 'wait', 'handOver'],
  'matching.answer.${answer}': ['same', 'different', 'later'],
  'people.${change.kind}': ['merge', 'split', 'death', 'move'],
  'people.verdict.${said.answer}': ['same', 'different'],
  'training.batch_${step}': ['open', 'withdraw', 'start', 'finish', 'cancel'],
  'training.trainee_${step}': ['admit', 'refuse', 'reconsider', 'withdraw', 'drop_out'],
  'outcome.${deed}': ['correct', 'record'],
  'letter.${deed}': ['issue', 'correct'],
  'letterhead.${deed}': ['emblem', 'emblem_remove'],
  'job.${state}': ['done', 'failed', 'cancelled'],
  'partner.${deed}': [
    'save',
    'rest',
    'revive',
    'link',
    'unlink',
    'contact_save',
    'contact_leave',
    'agreement_add',
    'agreement_renew',
  ],
  'partner.pledge_${step.kind}': [
    'delivered',
    'reported',
    'refused',
    'withdrawn',
    'corrected',
    'cancelled',
    'valued',
    'thanked',
  ],
  'strategic.${step}': ['lock', 'unlock'],
  'overlap.${reason}': ['revised', 'withdrawn'],
}

/** What earlier versions recorded: old trails still show it. */
const EARLIER = ['lists.reseal', 'people.reseal']

/** The operations that the rooms record, as they stand in the sources. */
function recorded(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(modules|platform)\/.*(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(new URL(file, SOURCES), 'utf8').matchAll(
        /\b(?:(?:record|exportSheets)\(\s*\w+,|operation:)\s*(['`])([\w.${}]+)\1/g,
      ),
    ])
    .map(([, , operation = '']) => operation)
}

test('every operation that is recorded has words in both languages, and no words are left over', () => {
  const operations = recorded().flatMap((operation) => {
    const [start = '', gap] = operation.split('${')
    return gap === undefined ? [operation] : (FILLINGS[operation] ?? ['']).map((filling) => start + filling)
  })
  expect(operations.length).toBeGreaterThan(50)
  expect([...new Set([...operations, ...EARLIER])].sort()).toEqual(Object.keys(DEEDS).sort())
  for (const { id, en } of Object.values(DEEDS)) expect([id.trim(), en.trim()]).not.toContain('')
})

test('an operation without words shows its code', () => {
  expect(deedInWords('grant.create', 'id')).toBe('Memberi peran')
  expect(deedInWords('toString', 'en')).toBe('toString')
  expect(deedInWords('lists.somethingNew', 'en')).toBe('lists.somethingNew')
})

test('deeds are found by their words in the language of the screen', () => {
  expect(deedsLike('MENERIMA UNDANGAN', 'id')).toEqual(['invitation.accept'])
  expect(deedsLike('undangan', 'en')).toEqual([])
  expect(deedsLike(' ', 'id')).toEqual([])
})
