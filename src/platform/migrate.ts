import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from './database.ts'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../db/migrations')

interface Applied extends Record<string, unknown> {
  readonly name: string
  readonly sha256: string
}

/**
 * Brings the database to the newest shape: each file of db/migrations once, in the order of its number, each in its own transaction.
 * Throws when an applied file was edited or an older one appeared later. Returns the names applied now.
 */
export async function migrate(database: Database, directory = MIGRATIONS): Promise<string[]> {
  const files = (await readdir(directory)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  const applied = await database.asOwner(async (owner) => {
    await owner.execute(
      'create table if not exists migrations (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    return owner.query<Applied>('select name, sha256 from migrations order by name')
  })
  const hashes = new Map(applied.map((row) => [row.name, row.sha256]))
  const newest = applied.at(-1)?.name ?? ''
  const done: string[] = []

  for (const name of files) {
    const text = await readFile(path.join(directory, name), 'utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    const before = hashes.get(name)
    if (before === sha256) continue
    if (before) throw new Error(`Migration ${name} was changed after it had been applied; add a new one instead`)
    if (name < newest)
      throw new Error(`Migration ${name} comes before ${newest}, which is applied already; give it a higher number`)
    await database.asOwner(async (owner) => {
      // Two servers may start at once on one database: the second waits, then finds the file applied.
      await owner.query('select pg_advisory_xact_lock(hashtext($1))', ['selaras migrations'])
      const [row] = await owner.query('select 1 as done from migrations where name = $1', [name])
      if (row) return
      await owner.execute(text)
      await owner.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256])
    })
    done.push(name)
  }
  await database.becomeApplication()
  return done
}
