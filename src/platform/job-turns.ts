import { sql } from 'kysely'

/**
 * Whether a job of a serial kind has the turn: no job of its room (the word before the dot of its kind) that was asked for earlier in the same
 * region is still to end. Others always have it. For a query over `jobs`; races cannot break it, since the order is that of asking.
 */
export const hasTurn = (serialKinds: readonly string[]) => sql<boolean>`(
  jobs.kind <> all(${[...serialKinds]}::text[]) or not exists (
    select from jobs earlier
    where earlier.region_id = jobs.region_id and earlier.state in ('queued', 'running')
      and earlier.kind = any(${[...serialKinds]}::text[]) and split_part(earlier.kind, '.', 1) = split_part(jobs.kind, '.', 1)
      and (earlier.created_at, earlier.id) < (jobs.created_at, jobs.id)))`
