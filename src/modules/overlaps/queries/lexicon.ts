import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Lesson, RegionTerm } from '../engine/index.ts'

export interface StoredTerm extends RegionTerm {
  readonly id: string
  readonly addedBy: string
  readonly addedAt: Date
}

/** The region's own terms, in the order in which they were added. */
export async function listTerms({ tx, region }: Context): Promise<StoredTerm[]> {
  const rows = await tx
    .selectFrom('lexicon_terms as t')
    .leftJoin('auth.user as u', 'u.id', 't.added_by')
    .select([
      't.id',
      't.concept',
      't.name',
      't.forms',
      't.is_a',
      't.serves',
      't.added_by',
      'u.name as by',
      't.added_at',
    ])
    .where('t.region_id', '=', region)
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    concept: row.concept,
    name: row.name || undefined,
    forms: row.forms,
    is: row.is_a,
    serves: row.serves,
    addedBy: row.by ?? row.added_by,
    addedAt: row.added_at,
  }))
}

export async function insertTerm(
  { tx, region, actor, clock }: Context,
  id: string,
  term: { concept: string; name: string; forms: readonly string[]; is: readonly string[]; serves: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('lexicon_terms')
    .values({
      region_id: region,
      id,
      concept: term.concept,
      name: term.name,
      forms: [...term.forms],
      is_a: [...term.is],
      serves: [...term.serves],
      added_by: actor.userId,
      added_at: clock.now(),
    })
    .execute()
}

/** False when there was none. */
export async function deleteTerm({ tx, region }: Context, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('lexicon_terms')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function listLessons({ tx, region }: Context): Promise<Lesson[]> {
  return tx
    .selectFrom('lexicon_lessons')
    .select(['concept', 'link_a as linkA', 'link_b as linkB', 'joined', 'justified'])
    .where('region_id', '=', region)
    .where((eb) => eb.or([eb('joined', '>', 0), eb('justified', '>', 0)]))
    .orderBy('concept')
    .orderBy('link_a')
    .orderBy('link_b')
    .execute()
}

/** Adds to what is known of a concept between two links; the counts may be negative, to correct. */
export async function addToLesson({ tx, region }: Context, lesson: Lesson): Promise<void> {
  const [first = '', second = ''] = [lesson.linkA, lesson.linkB].sort()
  await tx
    .insertInto('lexicon_lessons')
    .values({
      region_id: region,
      concept: lesson.concept,
      link_a: first,
      link_b: second,
      joined: Math.max(0, lesson.joined),
      justified: Math.max(0, lesson.justified),
    })
    .onConflict((oc) =>
      oc.constraint('lexicon_lessons__pk').doUpdateSet({
        joined: sql`greatest(0, lexicon_lessons.joined + ${lesson.joined})`,
        justified: sql`greatest(0, lexicon_lessons.justified + ${lesson.justified})`,
      }),
    )
    .execute()
}
