import type { PartResult, Progress } from '#contract/monitoring/shapes.ts'
import { findSigner, getLetterhead, longDate, type ReportTable, writeTableReport } from '#modules/letters/index.ts'
import { findSecretary, listAgencies } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { readProgress, surveyStrategic } from '../progress/read-progress.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const
const MOST_DISTRICTS = 10

const number = (value: number) => new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(value)
const orDash = (value: number | null | undefined) => (value == null ? '–' : number(value))

/** In whose name it is written: the actor's agency, else the secretary of the region's, else the first there is. */
async function authorOf(ctx: Context): Promise<string> {
  const secretary = ctx.actor.agencyId ? undefined : await findSecretary(ctx)
  const id = ctx.actor.agencyId ?? secretary?.agency.id ?? (await listAgencies(ctx))[0]?.id
  assert(id, 'not_found')
  return id
}

/**
 * Ringkasan triwulan program strategis: what every programme reached by the end of a quarter, every agency's part, and the districts that fall
 * short, by the data of today. Throws `not_found`, of a year without programmes and of a quarter that has not begun too.
 */
export async function writeSummary(
  ctx: Context,
  { year, quarter }: { readonly year: number; readonly quarter: number },
): Promise<OfficeDocument> {
  const today = todayOf(ctx)
  assert(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01` <= today, 'not_found')
  const { programmes } = await surveyStrategic(ctx, year)
  assert(programmes.length > 0, 'not_found')
  const results: Progress[] = []
  for (const { id } of programmes) results.push(await readProgress(ctx, { id, year }, 'anybody'))
  const authorId = await authorOf(ctx)
  const signer = await findSigner(ctx, { agencyId: authorId, onDay: today })
  await record(ctx, 'monitoring.summary', { kind: 'region', id: ctx.region }, { year, quarter })
  return writeTableReport({
    letterhead: await getLetterhead(ctx, authorId),
    title: 'Ringkasan program strategis',
    subtitle: `Triwulan ${ROMAN[quarter - 1] ?? quarter} tahun ${year}`,
    facts: [{ label: 'Keadaan data', value: longDate(today) }],
    chapters: [
      {
        title: 'A. Capaian',
        paragraphs: results.map(sentenceOf),
        points: [],
        tables: [overviewTable(results, quarter)],
      },
      ...results.map((result, at) => ({
        title: `${String.fromCharCode(66 + at)}. ${result.name}`,
        paragraphs: [...silentSentence(result)],
        points: [],
        tables: [partsTable(result, quarter), ...districtsTable(result)],
      })),
    ],
    datedOn: today,
    signers: signer ? [signer] : [],
  })
}

/** What the figures come to, in one sentence. */
function sentenceOf({ name, reached, target, unit, forecast, asOf }: Progress): string {
  const so = `${name}: ${number(reached)}${target === null ? '' : ` dari ${number(target)}`} ${unit}`
  if (asOf === null) return `${so}. Belum ada laporan.`
  const until = `${so} sampai ${longDate(asOf)}.`
  if (forecast.state === 'reached') return `${until} Target sudah tercapai.`
  if (forecast.expected === null) return `${until} Terlalu dini untuk memperkirakan akhir tahun.`
  const rough = forecast.isRough ? ' (perkiraan kasar)' : ''
  return forecast.state === 'over'
    ? until
    : `${until} Dengan laju ini ${number(forecast.expected)} ${unit} pada 31 Desember${rough}.`
}

function overviewTable(results: readonly Progress[], quarter: number): ReportTable {
  return {
    caption: '',
    columns: [
      { title: 'Program', width: 'rest' },
      { title: `Rencana s.d. Tw ${ROMAN[quarter - 1]}`, width: 26, align: 'right' },
      { title: `Capaian s.d. Tw ${ROMAN[quarter - 1]}`, width: 26, align: 'right' },
      { title: 'Target setahun', width: 24, align: 'right' },
      { title: 'Perkiraan', width: 24, align: 'right' },
    ],
    rows: results.map(({ name, unit, planned, parts, target, forecast }) => [
      `${name} (${unit})`,
      orDash(planned?.[quarter - 1]),
      number(parts.reduce((sum, part) => sum + (part.share[quarter - 1] ?? 0), 0)),
      orDash(target),
      orDash(forecast.expected),
    ]),
  }
}

const partName = ({ agency, role }: PartResult) =>
  agency ? `${agency.name}${role ? `: ${role}` : ''}` : 'Di luar perangkat daerah (desa, dunia usaha, masyarakat)'

function partsTable({ parts, unit }: Progress, quarter: number): ReportTable {
  return {
    caption: `Bagian perangkat daerah s.d. triwulan ${ROMAN[quarter - 1]} (${unit}); yang dikerjakan bersama terhitung sekali`,
    columns: [
      { title: 'Perangkat daerah dan perannya', width: 'rest' },
      { title: 'Target', width: 20, align: 'right' },
      { title: 'Bagian sendiri', width: 24, align: 'right' },
      { title: 'Seluruhnya, bersama', width: 46 },
    ],
    rows: parts.map((part) => [
      partName(part),
      orDash(part.targets?.[quarter - 1]),
      number(part.share[quarter - 1] ?? 0),
      part.sharedWith.length > 0
        ? `${number(part.full[quarter - 1] ?? 0)}, bersama ${part.sharedWith.map(({ shortName }) => shortName).join(', ')}`
        : '–',
    ]),
  }
}

function districtsTable({ shortDistricts, unit }: Progress): ReportTable[] {
  if (shortDistricts.length === 0) return []
  return [
    {
      caption: `Kecamatan yang kurang dari targetnya dengan laju ini (${unit})`,
      columns: [
        { title: 'Kecamatan', width: 'rest' },
        { title: 'Target', width: 24, align: 'right' },
        { title: 'Perkiraan', width: 24, align: 'right' },
        { title: 'Kurang', width: 24, align: 'right' },
      ],
      rows: shortDistricts
        .slice(0, MOST_DISTRICTS)
        .map(({ name, target, expected }) => [
          name,
          number(target),
          ...(expected === null ? ['disembunyikan', '–'] : [number(expected), number(target - expected)]),
        ]),
    },
  ]
}

const silentSentence = ({ silent }: Progress): string[] =>
  silent.length > 0
    ? [`Belum melapor untuk triwulan terakhir yang selesai: ${silent.map(({ name }) => name).join('; ')}.`]
    : []
