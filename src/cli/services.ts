import { type Command, InvalidArgumentError } from 'commander'
import { Candidate, CheckPurpose } from '#contract/services/checks.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import {
  admitQuestions,
  adoptExamples,
  askAbout,
  listKinds,
  listRules,
  listServed,
  requestFigures,
  summarise,
} from '#modules/services/index.ts'
import { AppError } from '#platform/errors.ts'
import {
  type CommonOptions,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withCommonOptions,
} from './command.ts'

const WHO = ['served', 'multiple', 'repeated', 'missed', 'proposed', 'all'] as const

interface ListOptions extends CommonOptions {
  readonly who: (typeof WHO)[number]
  readonly kind?: string[]
  readonly district?: string
  readonly page: number
}

interface CheckOptions extends CommonOptions {
  readonly name: string
  readonly nik?: string
  readonly kk?: string
  readonly birth?: string
  readonly village?: string
  readonly kind: string
  readonly on: string
  readonly purpose: string
}

const day = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('tulis tanggal sebagai 2026-02-10')
  return text
}

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T => {
    const found = words.find((word) => word === text)
    if (!found) throw new InvalidArgumentError(`pilih salah satu: ${words.join(', ')}`)
    return found
  }

/** `selaras services list|summary|check|rules|kinds|count`. */
export function addServices(program: Command, terminal: Terminal): void {
  const services = program
    .command('services')
    .description('siapa menerima apa: angka, daftar, aturan, pemeriksaan calon')

  withCommonOptions(services.command('summary'))
    .description('banyak penerima menurut jenis kelamin')
    .action((options: CommonOptions) => printSummary(terminal, options))
  withCommonOptions(services.command('list'))
    .description('orang di balik angka, nama disamarkan; 200 per halaman')
    .option('--who <who>', WHO.join(' | '), oneOf(WHO), 'served')
    .option('--kind <code...>', 'kode jenis layanan')
    .option('--district <code>', 'kode kecamatan')
    .option('--page <n>', 'halaman', Number, 1)
    .action((options: ListOptions) => printList(terminal, options))
  withCommonOptions(services.command('kinds'))
    .description('jenis layanan yang dikenal')
    .action((options: CommonOptions) => printKinds(terminal, options))
  withCommonOptions(services.command('rules'))
    .description('aturan penggabungan dan masa tunggu')
    .option('--adopt-examples', 'berlakukan contoh aturan yang belum ada')
    .action((options: CommonOptions & { adoptExamples?: boolean }) => printRules(terminal, options))
  withCommonOptions(services.command('count'))
    .description('hitung ulang buku layanan')
    .action((options: CommonOptions) =>
      inChosenRegion(terminal, options, async (ctx) => void (await requestFigures(ctx))),
    )
  withCommonOptions(services.command('check'))
    .description('periksa satu calon penerima; jawabannya hanya none, conflict, atau ask')
    .requiredOption('--name <name>', 'nama calon')
    .option('--nik <nik>')
    .option('--kk <kk>')
    .option('--birth <day>', 'tanggal lahir, 1985-03-14', day)
    .option('--village <code>', 'kode desa')
    .requiredOption('--kind <code>', 'kode jenis layanan')
    .requiredOption('--on <day>', 'tanggal mulai layanan; dinilai per bulan, bulan ini sampai setahun ke depan', day)
    .requiredOption('--purpose <text>', 'keperluan; dicatat')
    .action((options: CheckOptions) => check(terminal, options))
}

async function printSummary(terminal: Terminal, options: CommonOptions) {
  const { people, ...rest } = await inChosenRegion(terminal, options, (ctx) => summarise(ctx, {}))
  const rows = WHO.map((who) => ({ who, ...people[who] }))
  if (options.json)
    return terminal.out(
      `${JSON.stringify({ people, missedFamilies: rest.missedFamilies, services: rest.services }, null, 2)}\n`,
    )
  printRows(terminal, options, ['who', 'all', 'female', 'male', 'unknown'], rows)
}

async function printList(terminal: Terminal, { who, kind, district, page, ...options }: ListOptions) {
  const rows = await inChosenRegion(terminal, options, async (ctx) => {
    const { rows } = await listServed(ctx, { who, kind, district, page, pageSize: 200 })
    const agencies = await nameAgencies(
      ctx,
      rows.flatMap(({ agencyIds }) => agencyIds),
    )
    return rows.map(({ agencyIds, kinds, ...person }) => ({
      ...person,
      agencies: agencyIds.map((id) => agencies.get(id)?.shortName ?? '').join('; '),
      kinds: kinds.join('; '),
    }))
  })
  printRows(
    terminal,
    options,
    ['personId', 'name', 'sex', 'village', 'district', 'agencies', 'kinds', 'services', 'lastOn'],
    rows,
  )
}

async function printKinds(terminal: Terminal, options: CommonOptions) {
  const rows = await inChosenRegion(terminal, options, async (ctx) => [...(await listKinds(ctx))])
  printRows(
    terminal,
    options,
    ['code', 'name', 'group', 'unit'],
    rows.map((kind) => ({ ...kind })),
  )
}

async function printRules(terminal: Terminal, options: CommonOptions & { adoptExamples?: boolean }) {
  const rows = await inChosenRegion(terminal, options, async (ctx) => {
    if (options.adoptExamples) terminal.say(`${await adoptExamples(ctx)} contoh aturan diberlakukan\n`)
    return (await listRules(ctx)).map((rule) => ({
      ...rule,
      inForce: rule.isInForce ? 'ya' : 'tidak',
      subjects: [...rule.subjects, ...rule.others].join('; '),
    }))
  })
  const columns = [
    'id',
    'title',
    'kind',
    'subjects',
    'unit',
    'months',
    'most',
    'validFrom',
    'validUntil',
    'inForce',
    'source',
  ]
  printRows(
    terminal,
    options,
    columns,
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, Reflect.get(row, column)]))),
  )
}

async function check(terminal: Terminal, options: CheckOptions) {
  const { name, nik = '', kk = '', birth = null, village = null, kind, on, purpose } = options
  const parsed = Candidate.safeParse({ name, nik, kk, birthDate: birth, villageCode: village })
  const why = CheckPurpose.safeParse(purpose)
  if (!parsed.success || !why.success)
    throw new UsageError(
      'Tulis nama calon, kode desa dengan titik, dan keperluan paling sedikit 10 huruf tanpa NIK atau nomor KK di dalamnya.',
    )
  const question = { kind, on, purpose: why.data, isList: false }
  const admitted = await inChosenRegion(terminal, options, (ctx) => admitQuestions(ctx, question, 1))
  if (admitted.refusal)
    throw new AppError('check_limit', { most: admitted.refusal.most, state: admitted.refusal.limit })
  const [answered] = await inChosenRegion(terminal, options, (ctx) => askAbout(ctx, admitted.admission, [parsed.data]))
  const answer = answered?.answer ?? 'none'
  if (options.json) return terminal.out(`${JSON.stringify({ id: answered?.id, answer })}\n`)
  terminal.out(`${answer}\n`)
}
