import type { CheckAnswer } from '#contract/dwp/shapes.ts'
import type { Visit } from '#contract/dwp/visits.ts'
import { getLetterhead, longDate, type VisitReportInput, writeVisitReport } from '#modules/letters/index.ts'
import type { AgencyName } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getUnit } from '../boards/read-unit.ts'
import { readFindings } from '../findings.ts'
import { shareOf } from '../members/participation.ts'
import { listUnitFacts } from '../queries/units.ts'
import { listVisitsOfUnit } from '../queries/visits.ts'
import { getRound } from '../visits/rounds.ts'
import { getVisit } from '../visits/visit.ts'
import { chairOf, type DocumentFile, type Format, renderAs } from './paper.ts'

const ANSWERS: Readonly<Record<CheckAnswer, string>> = {
  yes: 'Ya',
  partly: 'Sebagian',
  no: 'Tidak',
  not_seen: 'Belum dilihat',
}
const POSTS: Readonly<Record<string, string>> = { chair: 'Ketua', secretary: 'Sekretaris', treasurer: 'Bendahara' }

/** `Terpenuhi 7 dari 9 butir yang dilihat (78 %)`; empty when nothing was seen. */
function summaryOf(answers: readonly { readonly answer: CheckAnswer }[]): string {
  const seen = answers.filter(({ answer }) => answer !== 'not_seen')
  const met = seen.filter(({ answer }) => answer === 'yes')
  return seen.length === 0
    ? ''
    : `Terpenuhi ${met.length} dari ${seen.length} butir yang dilihat (${shareOf(met.length, seen.length)} %)`
}

/** Under which part of a unit's work an item of the first checklist stands; what a region adds is administration. */
const SECTIONS: Readonly<Record<string, string>> = {
  decree: 'Organisasi',
  structure: 'Organisasi',
  programme: 'Program kerja',
  cash: 'Keuangan',
}

function checklistOf({ checklist, answers }: Visit): VisitReportInput['checklist'] {
  const of = new Map(answers.map((one) => [one.key, one]))
  return {
    title: `Daftar periksa pembinaan versi ${checklist.version}`,
    rows: checklist.items.map(({ key, text }) => {
      const given = of.get(key)
      return {
        section: SECTIONS[key] ?? 'Administrasi',
        question: text,
        answer: given ? ANSWERS[given.answer] : 'Belum diisi',
        note: given?.note ?? '',
      }
    }),
    summary: summaryOf(answers),
  }
}

const STATES = { open: 'Masih terbuka', done: 'Selesai', dropped: 'Gugur' } as const

/** What became of the findings of the visit before this one. */
async function earlierOf(ctx: Context, visit: Visit): Promise<VisitReportInput['earlier']> {
  const before = (await listVisitsOfUnit(ctx, visit.unit.id)).find(
    ({ state, day }) => state === 'held' && day < visit.day,
  )
  if (!before) return []
  const found = await readFindings(ctx, { visitId: before.id })
  return found.map(({ text, state, dueOn }) => ({
    finding: text,
    state: state === 'open' ? `${STATES.open}, tenggat ${longDate(dueOn)}` : STATES[state],
  }))
}

async function organiserOf(ctx: Context, visit: Visit): Promise<AgencyName> {
  if (visit.round) return (await getRound(ctx, visit.round.id)).organiser
  return (await listUnitFacts(ctx, todayOf(ctx))).find(({ leads }) => leads) ?? visit.unit
}

/** Beside the item it is about, what was written is the advice; about none, it is the finding itself. */
const inWords = (text: string, about: string | undefined) =>
  about ? { finding: about, recommendation: text } : { finding: text, recommendation: '-' }

/** Laporan kunjungan of a visit that was held. Throws `not_found`, of a visit not held too. */
export async function writeReportOfVisit(
  ctx: Context,
  { id, format }: { id: string; format: Format },
): Promise<DocumentFile> {
  const visit = await getVisit(ctx, id)
  assert(visit.state === 'held', 'not_found')
  const organiser = await organiserOf(ctx, visit)
  const { boards } = await getUnit(ctx, visit.unit.id)
  const met = boards[0]?.posts.filter(({ post }) => POSTS[post]) ?? []
  const document = writeVisitReport({
    letterhead: await getLetterhead(ctx, organiser.id),
    title: 'Laporan kunjungan pembinaan',
    unit: visit.unit.name,
    visitedOn: visit.day,
    place: visit.unit.name,
    legalBase: visit.round ? [`Rencana kunjungan ${visit.round.name}`] : [],
    team: visit.team.map((name) => ({ name, nip: '', rank: '', post: 'Tim pembinaan', agency: organiser.name })),
    metWith: met.map(({ post, personName }) => `${personName}, ${POSTS[post]}`),
    checklist: checklistOf(visit),
    findings: visit.foundItems.map(({ text, itemKey, owner, dueOn }) => ({
      ...inWords(text, visit.checklist.items.find(({ key }) => key === itemKey)?.text),
      who: owner.name,
      dueOn,
    })),
    earlier: await earlierOf(ctx, visit),
    remarks: visit.recommendation ? [visit.recommendation] : [],
    nextVisit: visit.nextVisitOn ? longDate(visit.nextVisitOn) : '',
    datedOn: visit.day,
    signers: [await chairOf(ctx, organiser)],
    photos: [],
  })
  await record(ctx, 'dwp.visit_report', { kind: 'dwp_visit', id }, { format })
  return renderAs(document, format, `laporan kunjungan ${visit.unit.shortName} ${visit.day}`)
}
