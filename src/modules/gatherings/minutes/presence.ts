import type { Presence } from '#contract/gatherings/minutes/shapes.ts'
import type { Context } from '#platform/context.ts'
import { listCalled } from './queries/presence.ts'

type Called = Awaited<ReturnType<typeof listCalled>>[number]

const comes = ({ answer }: Called) => answer === 'coming' || answer === 'represented'

function countAgencies(people: readonly Called[]) {
  const named = people.flatMap(({ agency }) => agency ?? [])
  return [...Map.groupBy(named, (name) => name)].map(([name, rows]) => ({ name, people: rows.length }))
}

/** Who came, counted with its split by sex; by what was answered, where no attendance was taken. */
export async function readPresence(ctx: Context, gatheringId: string): Promise<Presence> {
  const called = (await listCalled(ctx, gatheringId)).filter(({ role }) => role !== 'speaker')
  const here = called.filter(comes)
  const count = (matches: (person: Called) => boolean) => called.filter(matches).length
  return {
    source: 'answers',
    called: called.length,
    present: count(({ answer }) => answer === 'coming'),
    represented: count(({ answer }) => answer === 'represented'),
    excused: count(({ answer }) => answer === 'declined'),
    women: here.filter(({ sex }) => sex === 'P').length,
    men: here.filter(({ sex }) => sex === 'L').length,
    sexUnknown: here.filter(({ sex }) => sex === null).length,
    agencies: countAgencies(here),
  }
}
