import path from 'node:path'
import { z } from 'zod'
import type { MailSettings } from './mail/post-office.ts'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  AUTH_SECRET: z.string().min(32).optional(),
  DATA_KEYS: z.string().optional(),
  SESSION_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  RATE_PER_SECOND: z.coerce.number().positive().default(40),
  RATE_BURST: z.coerce.number().int().positive().default(400),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address: Selaras <selaras@example.go.id>')
    .optional(),
})

/** A setting or file of the installation that stops the start, in the administrator's words. */
export class SettingsError extends Error {}

/** Every setting of the application; `docs/operations.md` explains each. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Where browsers reach it; links in invitations begin with it. */
  readonly publicUrl: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Owner of the tables, for migrations; the same as `databaseUrl` unless set. */
  readonly databaseOwnerUrl: string | undefined
  readonly databasePool: number
  readonly authSecret: string | undefined
  /** The text of a key file for personal data; undefined: `secrets/data.keys` in the data folder. */
  readonly dataKeys: string | undefined
  readonly sessionDays: number
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  /** Read the caller's address from X-Forwarded-For (only behind a proxy of one's own). */
  readonly trustProxy: boolean
  /** Calls to the API from one address: how many at once, and how many come back each second. */
  readonly rate: { readonly perSecond: number; readonly burst: number }
  /** How mail leaves the house; undefined: it does not. */
  readonly mail: MailSettings | undefined
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof Environment>): MailSettings | undefined {
  if (url && from) return { url, from }
  if (url || from)
    throw new SettingsError(
      'SMTP_URL dan MAIL_FROM harus diisi keduanya, atau dikosongkan keduanya / set both SMTP_URL and MAIL_FROM, or neither.',
    )
  return undefined
}

/** Settings from the environment, checked at once; throws one Error that names every wrong variable. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  overrides: { dataDir?: string } = {},
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(`Pengaturan lingkungan (environment) salah / wrong settings:\n${lines.join('\n')}`)
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    dataDir: path.resolve(overrides.dataDir ?? e.DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    databaseOwnerUrl: e.DATABASE_OWNER_URL ?? e.DATABASE_URL,
    databasePool: e.DATABASE_POOL,
    authSecret: e.AUTH_SECRET,
    dataKeys: e.DATA_KEYS,
    sessionDays: e.SESSION_DAYS,
    logLevel: e.LOG_LEVEL,
    trustProxy: e.TRUST_PROXY === '1',
    rate: { perSecond: e.RATE_PER_SECOND, burst: e.RATE_BURST },
    mail: mailOf(e),
  }
}
