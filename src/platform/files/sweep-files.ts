import type { Context } from '../context.ts'

/** Of these hashes, those that a room still keeps a row for. */
export type FileKeeper = (ctx: Context, hashes: readonly string[]) => Promise<ReadonlySet<string>>

/** A file is written before the row that names it; a day is more than any request takes. */
const GRACE_MS = 24 * 60 * 60 * 1000
const FOLDERS = 256
const FIRST_MINUTE = 60

/** Which of the 256 folders is looked at in this minute of the region's night, from 01.00 on; undefined outside of it. */
function folderOfNow({ clock, timezone }: Context): string | undefined {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(clock.now())
    .split(':')
    .map(Number)
  const at = hour * 60 + minute - FIRST_MINUTE
  return at >= 0 && at < FOLDERS ? at.toString(16).padStart(2, '0') : undefined
}

/** Takes away what lies in one folder for longer than a day and no room keeps: what a request left that failed before its row. Answers how many. */
export async function sweepFolder(ctx: Context, folder: string, keepers: readonly FileKeeper[]): Promise<number> {
  const before = ctx.clock.now().getTime() - GRACE_MS
  const old = (await ctx.files.listFolder(folder)).filter(({ at }) => at.getTime() < before).map(({ name }) => name)
  if (old.length === 0) return 0
  const kept = new Set<string>()
  for (const keeper of keepers) for (const hash of await keeper(ctx, old)) kept.add(hash)
  const orphans = old.filter((name) => !kept.has(name))
  for (const name of orphans) await ctx.files.remove(folder, name)
  return orphans.length
}

/** The round that looks at one folder a minute, so that each is looked at once a night and none of the looks takes long. */
export const sweepFiles =
  (keepers: readonly FileKeeper[]) =>
  async (ctx: Context): Promise<boolean> => {
    const folder = folderOfNow(ctx)
    if (folder) await sweepFolder(ctx, folder, keepers)
    return false
  }
