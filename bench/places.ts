/**
 * Loads the list of areas (91,599) into an embedded database and searches it as people type. Prints the seconds of the load, the milliseconds of each
 * search (median and worst), and their ratio to reading the whole list once in the same run (below 1: the index saves work).
 *
 *   node bench/places.ts [rounds]
 */
import { sql } from 'kysely'
import { ensureAreas, findAreas } from '#modules/places/index.ts'
import { systemClock } from '#platform/clock.ts'
import { openPglite } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { asSystem } from '#platform/regions.ts'

const ROUNDS = Number(process.argv[2] ?? 20)
const QUERIES = [
  'malang',
  'kab malang',
  'kota malang',
  'kepanjen',
  'karang ploso',
  'sumawe',
  'poncokusmo',
  'sidomulyo',
  's',
  'Ds. Kemiri, Kec. Jabung',
  'kemiri jabung',
  'Kutai Kertanegara',
  '35.07.13',
]

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const ms = (value: number) => value.toFixed(1).padStart(8)

const database = await openPglite(undefined)
await migrate(database)
const load = await time(() => ensureAreas(database))
console.log(`load     ${(load / 1000).toFixed(1)} s for 91,599 areas (bar: 10 s)`)

await asSystem(database, '35.07', systemClock, async (ctx) => {
  const scans: number[] = []
  const times = new Map(QUERIES.map((query) => [query, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    const scan = await time(() => sql`select count(*) from areas where search_key ~ 'zz.zz'`.execute(ctx.tx))
    if (round > 0) scans.push(scan)
    for (const [query, all] of times) {
      const spent = await time(() => findAreas(ctx, { query, limit: 20 }))
      if (round > 0) all.push(spent)
    }
  }
  console.log(`scan     ${ms(median(scans))} ms (whole list once: the baseline)`)
  console.log('search     median    worst    ratio')
  for (const [query, all] of times)
    console.log(
      `       ${ms(median(all))} ${ms(Math.max(...all))} ${(median(all) / median(scans)).toFixed(2).padStart(8)}  ${query}`,
    )
  const every = [...times.values()].flat()
  console.log(`all    ${ms(median(every))} ${ms(Math.max(...every))} (bar: 20 ms at the median)`)
})
await database.close()
