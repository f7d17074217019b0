/**
 * Whom a rule over posts calls on a day, on the embedded database: reading the posts with their holders in one statement, and choosing who is called.
 * The baseline is the same posts by the list of officials, page by page, in the same run. Bar: 1,000 posts in 200 ms.
 *
 *   node bench/roster.ts [posts …]        (default 1000 5000)
 */
import type { RosterRule } from '#contract/gatherings/roster/shapes.ts'
import { previewRoster } from '#modules/gatherings/index.ts'
import { pagePositions } from '#modules/organisations/index.ts'
import { openPglite } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { actAs, buildRegion } from '../tests/build/database.ts'
import { buildGathering } from '../tests/build/rooms/gatherings.ts'

const DAY = '2026-05-15'
const ROUNDS = { preview: 30, byPage: 3 }
const KINDS = ['perangkat_daerah', 'kecamatan', 'kelurahan'] as const
const ALL = { kinds: [], agencyIds: [], headsOnly: false, ranks: [], titleWords: '' }
const RULE: RosterRule = {
  include: [...KINDS.map((kind) => ({ ...ALL, kinds: [kind] }))],
  exclude: [{ ...ALL, titleWords: 'bendahara' }],
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const p95 = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

async function timed(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < rounds; at++) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return times
}

/** One agency for five posts; of twenty posts one is vacant, one held by a Plt, one by a Plh beside its holder. */
function* postsOf(count: number, agencyIds: readonly string[]) {
  for (let at = 0; at < count; at++) {
    const id = newId()
    const post = { id, agency_id: agencyIds[Math.floor(at / 5)] ?? '', title: `Jabatan ${at}`, is_head: at % 5 === 0 }
    const holder = (capacity: string, name: string) => ({ id: newId(), position_id: id, capacity, person_name: name })
    const own = at % 20 === 3 ? [holder('plt', `Pejabat ${at - 1}`)] : [holder('definitif', `Pejabat ${at}`)]
    const away = at % 20 === 9 ? [holder('plh', `Pengganti ${at}`)] : []
    yield { post, holders: at % 20 === 7 ? [] : [...own, ...away] }
  }
}

async function measure(count: number) {
  const database = await openPglite(undefined)
  await migrate(database)
  await buildRegion(database)
  const id = await actAs(database, {}, async (ctx) => {
    const agencies = Array.from({ length: Math.ceil(count / 5) }, (_, at) => ({
      id: newId(),
      short_name: `Instansi ${at}`,
      name: `Instansi Nomor ${at}`,
      kind: KINDS[at % 3] ?? 'unit',
    }))
    const all = [
      ...postsOf(
        count,
        agencies.map((agency) => agency.id),
      ),
    ]
    const rows = <T extends object>(table: readonly T[]) => table.map((row) => ({ region_id: ctx.region, ...row }))
    await ctx.tx.insertInto('agencies').values(rows(agencies)).execute()
    await ctx.tx
      .insertInto('positions')
      .values(rows(all.map(({ post }) => ({ ...post, valid_from: '2000-01-01' }))))
      .execute()
    await ctx.tx
      .insertInto('position_holders')
      .values(rows(all.flatMap(({ holders }) => holders.map((holder) => ({ ...holder, valid_from: '2020-01-01' })))))
      .execute()
    return (await buildGathering(ctx)).id
  })
  let called = ''
  const preview = await timed(ROUNDS.preview, () =>
    actAs(database, {}, async (ctx) => {
      const { calls, gaps } = await previewRoster(ctx, { id, rule: RULE, onDay: DAY })
      called = `${calls.length} called, ${gaps.length} vacant`
    }),
  )
  const byPage = await timed(ROUNDS.byPage, () =>
    actAs(database, {}, async (ctx) => {
      for (let page = 1; (page - 1) * 200 < count; page++) await pagePositions(ctx, { onDay: DAY, page, pageSize: 200 })
    }),
  )
  await database.close()
  const ratio = median(byPage) / median(preview)
  console.log(
    `${count} posts (${called}): preview median ${median(preview).toFixed(0)} ms, p95 ${p95(preview).toFixed(0)} ms; ` +
      `list of officials page by page median ${median(byPage).toFixed(0)} ms (${ratio.toFixed(1)} times as long)`,
  )
}

const counts = process.argv.slice(2).map(Number)
for (const count of counts.length > 0 ? counts : [1000, 5000]) await measure(count)
