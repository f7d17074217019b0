import {
  type ActivityReportInput,
  dateRange,
  longDate,
  type ReportTable,
  writeActivityReport,
} from '#modules/letters/index.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { readAttendance } from '../attendance/read-attendance.ts'
import { shareOf } from '../attendance/shares.ts'
import { readMinutes, type WrittenMinutes } from '../minutes/read-minutes.ts'
import { readSpeakers } from '../speakers/get-speakers.ts'
import { isSure } from '../speakers/speaker.ts'
import { getSigner, linesOf, type Material, placeOf } from './material.ts'
import { outcomesOf, whoOwes } from './outcomes-in-words.ts'

const KINDS: Readonly<Record<string, string>> = {
  meeting: 'rapat',
  visit: 'kunjungan',
  training: 'pelatihan',
  retreat: 'retret',
}

function resultsOf({ presence, items }: WrittenMinutes): string[] {
  const { present, represented, excused, called, women, men, sexUnknown } = presence
  const unknown = sexUnknown > 0 ? `, ${sexUnknown} tidak tercatat jenis kelaminnya` : ''
  const conclusions = items.flatMap(({ notes }) =>
    notes.filter(({ part }) => part === 'conclusion').flatMap(({ text }) => linesOf(text)),
  )
  return [
    `Dari ${called} orang yang diundang, ${present} orang hadir, ${represented} diwakili, dan ${excused} berhalangan; yang hadir atau diwakili terdiri atas ${women} perempuan dan ${men} laki-laki${unknown}.`,
    ...conclusions,
  ]
}

async function promisesTable(ctx: Context, minutes: WrittenMinutes): Promise<ReportTable | null> {
  const outcomes = outcomesOf(minutes)
  if (outcomes.length === 0) return null
  const rows = await Promise.all(
    outcomes.map(async (outcome, at) => [
      `${at + 1}.`,
      outcome.what,
      await whoOwes(ctx, outcome),
      dateRange(outcome.dueOn, outcome.dueOn),
    ]),
  )
  return {
    caption: 'Komitmen dan tindak lanjut',
    columns: [
      { title: 'No.', width: 11, align: 'center' },
      { title: 'Yang akan dikerjakan', width: 'rest' },
      { title: 'Penanggung jawab', width: 'rest' },
      { title: 'Tenggat', width: 34 },
    ],
    rows,
  }
}

/** How many reached the share of sessions that the rules ask for; nothing before any attendance was taken. */
async function passed(ctx: Context, gatheringId: string): Promise<string[]> {
  const attendance = await readAttendance(ctx, gatheringId)
  const now = ctx.clock.now()
  const standings = attendance.people
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id }) => shareOf(attendance, id, now).standing)
  const count = standings.filter((standing) => standing === 'passed').length
  if (!standings.some((standing) => standing !== 'none')) return []
  return [`${count} peserta mengikuti sekurang-kurangnya ${attendance.rules.passPercent} % sesi dan dinyatakan lulus.`]
}

/** Laporan kegiatan, A to E, filled from what the system knows; what it cannot know is left to be added. Throws `not_found`, `signer_missing`. */
export async function activityReport(ctx: Context, material: Material): Promise<OfficeDocument> {
  const { gathering, letterhead, sessions } = material
  const minutes = await readMinutes(ctx, gathering.id)
  const { speakers } = await readSpeakers(ctx, gathering.id)
  const kind = KINDS[gathering.kind] ?? 'kegiatan'
  const held = sessions.filter((session) => session.kind === 'session' || session.kind === 'ceremony')
  const today = todayOf(ctx)
  const datedOn = [today, gathering.endsOn].toSorted().at(-1) ?? today
  const count = outcomesOf(minutes).length
  const input: ActivityReportInput = {
    letterhead,
    title: `Pelaksanaan ${gathering.title}`,
    introduction: {
      general: [
        `${gathering.title} adalah ${kind} yang diselenggarakan ${gathering.organiser.name} pada ${dateRange(gathering.startsOn, gathering.endsOn)} di ${placeOf(gathering)}.`,
      ],
      purpose: linesOf(gathering.purpose),
      scope: held.map(({ title }) => title),
      legalBase: linesOf(gathering.legalBase),
    },
    activities: held.map(({ id, title, startsAt }) => {
      const speaking = speakers.filter((speaker) => speaker.session.id === id && isSure(speaker, null))
      const by = speaking.map(({ name, deputy }) => deputy?.name ?? name).join(', ')
      return `${longDate(dayIn(ctx.timezone, startsAt))}: ${title}${by ? `, oleh ${by}` : ''}.`
    }),
    results: [...resultsOf(minutes), ...(await passed(ctx, gathering.id))],
    figures: await promisesTable(ctx, minutes),
    conclusions: [
      count > 0
        ? `Kegiatan terlaksana sesuai agenda dan menghasilkan ${count} komitmen dan keputusan yang masing-masing mempunyai penanggung jawab dan tenggat.`
        : 'Kegiatan terlaksana sesuai agenda.',
    ],
    suggestions: count > 0 ? ['Pelaksanaan komitmen diperiksa kembali 30 dan 90 hari sesudah kegiatan.'] : [],
    closing: ['Demikian laporan ini dibuat untuk menjadi bahan selanjutnya.'],
    datedOn,
    signer: await getSigner(ctx, gathering, datedOn),
    photos: [],
  }
  return writeActivityReport(input)
}
