import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { dayBefore } from '#contract/calendar/days.ts'
import { BoardPost, Field } from '#contract/dwp/shapes.ts'
import {
  addMember,
  describeProgramme,
  fillPost,
  getEvaluation,
  keepEarlierVisit,
  listMembers,
  listProgrammesOfUnits,
  makeLeading,
  openBoard,
  putToSleep,
  recordMeeting,
  saveDraft,
  sendEvaluation,
} from '#modules/dwp/index.ts'
import {
  type Agency,
  appointHolder,
  correctAgency,
  createAgency,
  createPosition,
  endHolder,
  findAgencyByName,
  pagePositions,
} from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { JobKind } from '#platform/jobs.ts'
import { SAMPLE } from './sample-region.ts'

const Day = z.iso.date()
const Unit = z.object({
  unit: z.string(),
  beside: z.string(),
  leads: z.boolean(),
  office: z.string(),
  head: z.string(),
  successor: z.object({ name: z.string(), from: Day }).optional(),
  lastVisit: Day.nullable(),
  board: z.partialRecord(BoardPost, z.string()),
  members: z.array(z.string()),
})
const Sample = z.object({
  secretariat: z.object({ shortName: z.string(), name: z.string() }),
  units: z.array(Unit),
  meetings: z.record(z.string(), z.object({ months: z.number().int(), marks: z.record(z.string(), z.string()) })),
  fields: z.partialRecord(Field, z.array(z.string())),
  asleep: z.object({ name: z.string(), reason: z.string() }),
  evaluations: z.record(z.string(), z.array(z.array(z.number().int()))),
})
type Sample = z.infer<typeof Sample>

const TERM = { from: '2024-12-10', decree: 'SK/01/DWP-KAB/XII/2024 (contoh)' }
const IN_OFFICE_SINCE = '2024-01-02'

async function getByName(ctx: Context, name: string): Promise<Agency> {
  const { agency } = await findAgencyByName(ctx, name)
  assert(agency, 'unknown_reference', { what: name })
  return agency
}

/** The head's post of an agency with its holder; the successor makes the chair's husband a former head. */
async function addHead(ctx: Context, agency: Agency, { office, head }: z.infer<typeof Unit>) {
  const { rows } = await pagePositions(ctx, {
    agencyId: agency.id,
    headsOnly: true,
    onDay: IN_OFFICE_SINCE,
    page: 1,
    pageSize: 1,
  })
  if (rows[0]) return
  const at = { agencyId: agency.id, title: office, rank: 'II.b', isHead: true, validFrom: '2020-01-01' }
  const { id } = await createPosition(ctx, at)
  await appoint(ctx, id, head, IN_OFFICE_SINCE)
}

const appoint = (ctx: Context, id: string, personName: string, validFrom: string) =>
  appointHolder(ctx, {
    id,
    personName,
    nip: null,
    sex: 'L',
    capacity: 'definitif',
    legalText: 'SK (contoh)',
    validFrom,
    validUntil: null,
  })

async function succeed(ctx: Context, agency: Agency, { successor }: z.infer<typeof Unit>) {
  if (!successor) return
  const { rows } = await pagePositions(ctx, {
    agencyId: agency.id,
    headsOnly: true,
    onDay: IN_OFFICE_SINCE,
    page: 1,
    pageSize: 1,
  })
  const [post] = rows
  const [holder] = post?.holders ?? []
  if (!post || !holder) return
  await endHolder(ctx, { id: holder.id, lastDay: dayBefore(successor.from) })
  await appoint(ctx, post.id, successor.name, successor.from)
}

async function addUnit(ctx: Context, asked: z.infer<typeof Unit>) {
  const beside = await getByName(ctx, asked.beside)
  const { id, shortName, name, kind, areaCode } = await getByName(ctx, asked.unit)
  await correctAgency(ctx, { id, shortName, name, kind, areaCode, parentId: beside.id })
  if (asked.leads) await makeLeading(ctx, id)
  await addHead(ctx, beside, asked)
  const { boards } = await openBoard(ctx, { id, termFrom: TERM.from, termUntil: null, decree: TERM.decree })
  const boardId = boards[0]?.id ?? ''
  for (const [post, personName] of Object.entries(asked.board))
    await fillPost(ctx, {
      id: boardId,
      post: post as BoardPost,
      personName,
      phone: '',
      byOffice: post === 'chair',
      decree: TERM.decree,
      validFrom: TERM.from,
    })
  await succeed(ctx, beside, asked)
  for (const member of asked.members)
    await addMember(ctx, { id, name: member, kind: 'istri_pns', phone: '', joinedOn: TERM.from })
  if (asked.lastVisit) await keepEarlierVisit(ctx, { unitId: id, day: asked.lastVisit })
}

/** One meeting a month, the last in the month before this one, so that the sample is never out of date. */
async function addMeetings(ctx: Context, unit: string, { months, marks }: Sample['meetings'][string]) {
  const { id } = await getByName(ctx, unit)
  const { rows } = await listMembers(ctx, { id, state: 'current', page: 1, pageSize: 200 })
  const today = todayOf(ctx)
  for (let at = 0; at < months; at++) {
    const month = new Date(`${today.slice(0, 7)}-12T00:00:00Z`)
    month.setUTCMonth(month.getUTCMonth() - (months - at))
    await recordMeeting(ctx, {
      id,
      title: 'Pertemuan anggota bulanan',
      place: 'Kepanjen',
      day: month.toISOString().slice(0, 10),
      startTime: '09:00',
      endTime: '11:00',
      cameIds: rows.flatMap(({ id: member, name }) => (marks[name]?.[at] === 'x' ? [member] : [])),
    })
  }
}

async function addProgrammes(ctx: Context, { fields, asleep }: Sample) {
  const { programmes } = await listProgrammesOfUnits(ctx, SAMPLE.year)
  for (const [field, names] of Object.entries(fields))
    for (const { id, fund } of programmes.filter(({ name }) => names.includes(name)))
      await describeProgramme(ctx, { id, field: field as Field, fund })
  const sleeping = programmes.find(({ name }) => name === asleep.name)
  if (sleeping) await putToSleep(ctx, { id: sleeping.id, version: sleeping.version, reason: asleep.reason })
}

/** Quarters that were evaluated before: the last of them is the one before the quarter that has just ended. */
async function addEvaluations(ctx: Context, unit: string, quarters: readonly (readonly number[])[]) {
  const { id } = await getByName(ctx, unit)
  const today = todayOf(ctx)
  const now = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1
  for (const [at, given] of quarters.entries()) {
    const then = now - 1 - (quarters.length - at)
    const which = { id, year: Math.floor(then / 4), quarter: (then % 4) + 1 }
    const { scores } = await getEvaluation(ctx, which)
    const filled = scores.map(({ key }, place) => ({ key, score: given[place] ?? 0, note: '' }))
    const words = { hinders: 'Waktu pengurus terbatas.', nextSteps: 'Jadwal pertemuan tetap tiap bulan.' }
    const { version } = await saveDraft(ctx, { ...which, version: null, scores: filled, ...words })
    await sendEvaluation(ctx, { ...which, version: version ?? 1 })
  }
}

/** DWP of the sample: units beside their agencies, boards, members, meetings, programmes, earlier visits and evaluations. */
export const fillSampleDwpJob: JobKind<Record<string, never>> = {
  kind: 'setup.fill-sample-dwp',
  input: z.object({}),
  run: async (job) => {
    const sample = Sample.parse(JSON.parse(await readFile(path.join(SAMPLE.folder, 'dwp.json'), 'utf8')))
    await job.step(async (ctx) => {
      const { secretariat } = sample
      if (!(await findAgencyByName(ctx, secretariat.shortName)).agency)
        await createAgency(ctx, { ...secretariat, kind: 'perangkat_daerah' })
      for (const unit of sample.units) await addUnit(ctx, unit)
      await addProgrammes(ctx, sample)
      return { value: undefined }
    })
    await job.step(async (ctx) => {
      for (const [unit, meetings] of Object.entries(sample.meetings)) await addMeetings(ctx, unit, meetings)
      for (const [unit, quarters] of Object.entries(sample.evaluations)) await addEvaluations(ctx, unit, quarters)
      return { value: undefined }
    })
    return { units: sample.units.length }
  },
}
