import type { Command } from 'commander'
import { Role } from '#contract/accounts.ts'
import { Day } from '#contract/shapes.ts'
import { invitePerson, linkOf, listAccounts } from '#modules/accounts/index.ts'
import { findAgencyByName } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type CommonOptions,
  inChosenRegion,
  printRows,
  type Terminal,
  UsageError,
  withCommonOptions,
} from './command.ts'

interface InviteOptions extends CommonOptions {
  readonly role: string
  readonly agency?: string
  readonly email?: string
  readonly name?: string
  readonly until?: string
}

/** `selaras accounts invite|list`: who works here, and a one-time link for somebody new. */
export function addAccounts(program: Command, terminal: Terminal): void {
  const accounts = program.command('accounts').description('akun dan peran')

  withCommonOptions(accounts.command('invite').description('buat tautan undangan sekali pakai'))
    .requiredOption('--role <role>', `peran: ${Role.options.join(', ')}`)
    .option('--agency <name>', 'nama atau singkatan perangkat daerah')
    .option('--email <email>', 'alamat surel yang diundang')
    .option('--name <name>', 'nama yang diundang')
    .option('--until <day>', 'hari terakhir peran, YYYY-MM-DD')
    .action((options: InviteOptions) => invite(terminal, options))

  withCommonOptions(accounts.command('list').description('semua orang di daerah ini dan perannya')).action(
    (options: CommonOptions) => list(terminal, options),
  )
}

async function invite(terminal: Terminal, options: InviteOptions): Promise<void> {
  const role = Role.safeParse(options.role)
  if (!role.success) throw new UsageError(`Peran “${options.role}” tidak dikenal. Pilih: ${Role.options.join(', ')}.`)
  if (options.until !== undefined && !Day.safeParse(options.until).success)
    throw new UsageError(`--until harus tanggal seperti 2026-12-31, bukan “${options.until}”.`)
  const answer = await inChosenRegion(terminal, options, async (ctx, { config }) => {
    const { token, invitation } = await invitePerson(ctx, {
      role: role.data,
      agencyId: options.agency === undefined ? null : await agencyIdOf(ctx, options.agency),
      areaCode: null,
      email: options.email ?? null,
      name: options.name ?? null,
      validUntil: options.until ?? null,
    })
    return { link: linkOf(config.publicUrl, token), expiresAt: invitation.expiresAt.toISOString() }
  })
  terminal.out(options.json ? `${JSON.stringify(answer)}\n` : `${answer.link}\n`)
  terminal.say(`Tautan sekali pakai, berlaku sampai ${answer.expiresAt}. Tautan ini tidak dapat ditampilkan lagi.\n`)
}

async function agencyIdOf(ctx: Context, text: string): Promise<string> {
  const { agency, suggestions } = await findAgencyByName(ctx, text)
  if (agency) return agency.id
  const meant = suggestions.map((one) => one.shortName).join(', ')
  throw new UsageError(`Perangkat daerah “${text}” tidak ditemukan.${meant ? ` Mungkin maksudnya: ${meant}.` : ''}`)
}

async function list(terminal: Terminal, options: CommonOptions): Promise<void> {
  const pageSize = 1000
  const rows = await inChosenRegion(terminal, options, async (ctx) => {
    const all: Awaited<ReturnType<typeof listAccounts>>['rows'] = []
    for (let page = 1; ; page++) {
      const { rows: some, total } = await listAccounts(ctx, { page, pageSize })
      all.push(...some)
      if (all.length >= total || some.length === 0) return all
    }
  })
  const columns = ['name', 'email', 'role', 'agency', 'valid_until', 'two_factor'] as const
  const lines = rows.flatMap(({ name, email, twoFactorEnabled, grants }) =>
    grants.map((grant) => ({
      name,
      email,
      role: grant.role,
      agency: grant.agency?.shortName ?? '',
      valid_until: grant.validUntil ?? '',
      two_factor: twoFactorEnabled ? 'ya' : 'tidak',
    })),
  )
  printRows(terminal, options, columns, lines)
}
