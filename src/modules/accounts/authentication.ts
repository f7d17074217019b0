import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import { type Config, SettingsError } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import { sampleSignIn } from './sample-sign-in.ts'

const MIN_KEY = 32

/** The key that signs session cookies: from AUTH_SECRET, else made once and kept in the data folder, readable by its owner only. */
export function readAuthSecret(config: Pick<Config, 'authSecret' | 'dataDir'>): string {
  if (config.authSecret) return config.authSecret
  const file = path.join(config.dataDir, 'secrets', 'auth.key')
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    // Written aside and renamed: a start that is killed here leaves no half key.
    writeFileSync(`${file}.new`, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  const key = statSync(file).isFile() ? readFileSync(file, 'utf8').trim() : ''
  if (key.length < MIN_KEY)
    throw new SettingsError(
      `Berkas kunci ${file} rusak (kurang dari ${MIN_KEY} huruf). Pulihkan dari cadangan; tanpa itu hapus berkasnya, lalu semua orang masuk lagi dan mendaftarkan ulang kode TOTP.`,
    )
  return key
}

/** Where the server, and nobody else, writes the caller's address for the sign-in limits. */
export const ADDRESS_HEADER = 'x-selaras-address'

/**
 * Sign-in by password and TOTP, sessions in the database. Accounts are made by invitation only (`acceptInvitation`): the library's own sign-up
 * stays closed on the wire.
 */
export function createAuthentication(database: Database, config: Config, secret: string, log: Log) {
  return betterAuth({
    appName: 'Selaras',
    logger: { log: (level, message) => log[level](message) },
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [config.publicUrl, `http://localhost:${config.port}`, `http://127.0.0.1:${config.port}`],
    database: { db: database.db.withSchema('auth'), type: 'postgres' },
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 128, autoSignIn: false },
    session: { expiresIn: config.sessionDays * 24 * 60 * 60, updateAge: 24 * 60 * 60 },
    advanced: {
      cookiePrefix: 'selaras',
      useSecureCookies: config.publicUrl.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 60,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/two-factor/*': { window: 60, max: 10 } },
    },
    telemetry: { enabled: false },
    plugins: [twoFactor({ issuer: 'Selaras' }), sampleSignIn(database)],
    disabledPaths: [
      '/sign-up/email',
      '/update-user',
      '/change-email',
      '/delete-user',
      '/request-password-reset',
      '/reset-password',
    ],
  })
}

export type Authentication = ReturnType<typeof createAuthentication>
