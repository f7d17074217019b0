/**
 * What a run changes, in groups that are applied as wholes: records that are tied together by having one person now or one cluster from the run.
 * Outside its group no person gains or loses a record, so whoever reads meanwhile sees each person as before or as after. Groups that stay as
 * they are, which are most, are left out. Both maps are record to name; a record that has no person yet counts as changed. Groups come in the
 * order of their new records, those without one last: who watches own new rows come in is not to see from their order whom others know already.
 */
export function changedGroups(persons: ReadonlyMap<string, string>, clusters: ReadonlyMap<string, string>): Group[] {
  const members = collect(clusters)
  const holders = collect(persons)
  const seen = new Set<string>()
  const groups: Group[] = []
  for (const first of members.keys()) {
    if (seen.has(first)) continue
    const group: (readonly string[])[] = []
    const waiting = [first]
    seen.add(first)
    let changes = false
    for (let cluster = waiting.pop(); cluster !== undefined; cluster = waiting.pop()) {
      const own = members.get(cluster) ?? []
      group.push(own)
      const holding = new Set(own.map((record) => persons.get(record)))
      if (holding.size !== 1 || holding.has(undefined)) changes = true
      for (const person of holding)
        for (const record of (person !== undefined && holders.get(person)) || []) {
          const other = clusters.get(record)
          if (other !== cluster) changes = true
          if (other === undefined || seen.has(other)) continue
          seen.add(other)
          waiting.push(other)
        }
    }
    if (changes) groups.push(group)
  }
  const firstNew = new Map(groups.map((group) => [group, newOf(group, persons)[0] ?? LAST]))
  const at = (group: Group) => firstNew.get(group) ?? LAST
  return groups.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}

type Group = readonly (readonly string[])[]

/** Sorts after every id. */
const LAST = '~'

/** The records of a group that have no person yet, in order. */
const newOf = (group: Group, persons: ReadonlyMap<string, string>): readonly string[] =>
  group
    .flat()
    .filter((record) => !persons.has(record))
    .sort()

/** How much of a step a group takes: its new records, whatever persons they come to; without any, all of them. */
export const weightOf = (group: Group, persons: ReadonlyMap<string, string>): number =>
  newOf(group, persons).length || group.flat().length

function collect(names: ReadonlyMap<string, string>): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const [record, name] of names) {
    const known = members.get(name)
    if (known) known.push(record)
    else members.set(name, [record])
  }
  return members
}
