import type { Dimension, ResultFigures } from '#contract/training/results/figures.ts'
import { findSigner, getLetterhead, longDate, type ReportTable, writeTableReport } from '#modules/letters/index.ts'
import { findSecretary, listAgencies } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { DIMENSIONS } from '../figures/graduate.ts'
import { readFigures } from '../reading/read-figures.ts'
import { DIMENSION_WORDS, groupName, hiddenWords, number, responseText, rupiah, shareText } from './words.ts'

/** In whose name it is written: the agency asked for, the actor's, the secretary of the region's, else the first there is. */
async function authorOf(ctx: Context, agencyId: string | undefined): Promise<string> {
  const own =
    ctx.actor.agencyId ?? agencyId ?? (await findSecretary(ctx))?.agency.id ?? (await listAgencies(ctx))[0]?.id
  assert(own, 'not_found')
  return own
}

/** Laporan hasil pelatihan: who works after a course, with how many answered, safe to be handed on. Throws `forbidden`, `not_found`. */
export async function writeResultsReport(
  ctx: Context,
  { agencyId, ...asked }: Parameters<typeof readFigures>[1] & { readonly agencyId?: string | undefined },
): Promise<OfficeDocument> {
  const figures = await readFigures(ctx, asked, 'anybody')
  const authorId = await authorOf(ctx, agencyId)
  const today = todayOf(ctx)
  const signer = await findSigner(ctx, { agencyId: authorId, onDay: today })
  await record(
    ctx,
    'results.report',
    { kind: 'region', id: ctx.region },
    { year: figures.year, months: figures.months },
  )
  return writeTableReport({
    letterhead: await getLetterhead(ctx, authorId),
    title: 'Laporan hasil pelatihan',
    subtitle: `Lulusan tahun ${figures.year}, ${figures.months} bulan setelah pelatihan`,
    facts: [
      { label: 'Keadaan data', value: longDate(today) },
      { label: 'Angka orang', value: `dibulatkan ke kelipatan ${figures.threshold.people}` },
    ],
    chapters: [
      { title: 'A. Siapa yang sudah bekerja', paragraphs: sentencesOf(figures), points: [], tables: [] },
      {
        title: 'B. Menurut kelompok',
        paragraphs: [],
        points: [],
        tables: DIMENSIONS.flatMap((one) => tableOf(figures, one)),
      },
      { title: 'C. Cara membaca', paragraphs: [], points: READING, tables: [] },
    ],
    datedOn: today,
    signers: signer ? [signer] : [],
  })
}

const READING = [
  'Persentase bekerja dihitung dari yang menjawab dan selalu dibaca bersama tingkat jawabannya. Yang belum diketahui tidak dihitung menganggur dan tidak dibuang: batas bawah menganggap semuanya tidak bekerja, batas atas menganggap semuanya bekerja.',
  'Lulusan yang meninggal atau pindah sebelum menjawab tidak lagi ditanya dan keluar dari dasar hitungan.',
  'Angka orang dibulatkan ke kelipatan lima, ke atas atau ke bawah, supaya pengurangan apa pun tidak menunjuk segelintir orang. Biaya satu pekerjaan dihitung dari angka yang dibulatkan.',
]

function sentencesOf({ whole, kept, threshold: { people }, early }: ResultFigures): string[] {
  const waiting = early > 0 ? [`${number(early)} lulusan belum sampai pada titik ini.`] : []
  if (!whole)
    return [`Kurang dari ${people} lulusan sudah waktunya ditanya, jadi angkanya belum ditampilkan.`, ...waiting]
  const { counts, rates, income } = whole
  const cost = kept.whole?.cost
  return [
    `Dari ${number(counts.base ?? 0)} lulusan yang ditanya, ${number(counts.answered ?? 0)} menjawab (${responseText(rates, people)}). Yang bekerja: ${shareText(rates)} dari yang menjawab.`,
    ...(income ? [`Separuh yang bekerja berpenghasilan paling tinggi ${rupiah(income.median)} sebulan.`] : []),
    ...(cost?.each
      ? [`Satu pekerjaan yang bertahan (bekerja pada bulan ke-6 dan ke-12) menghabiskan ${rupiah(cost.each)}.`]
      : []),
    ...waiting,
  ]
}

function tableOf({ groups, threshold: { people } }: ResultFigures, dimension: Dimension): ReportTable[] {
  const rows = groups.filter((group) => group.dimension === dimension)
  const orHidden = (count: number | null) => (count === null ? hiddenWords(people) : number(count))
  if (rows.length === 0) return []
  return [
    {
      caption: DIMENSION_WORDS[dimension],
      columns: [
        { title: 'Kelompok', width: 'rest' },
        { title: 'Ditanya', width: 26, align: 'right' },
        { title: 'Tingkat jawaban', width: 26, align: 'right' },
        { title: 'Bekerja', width: 26, align: 'right' },
        { title: 'Dari yang menjawab (batas)', width: 44, align: 'right' },
      ],
      rows: rows.map((group) => [
        groupName(group),
        orHidden(group.counts.base),
        responseText(group.rates, people),
        orHidden(group.counts.yes),
        shareText(group.rates),
      ]),
    },
  ]
}
