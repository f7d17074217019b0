/**
 * What a run changes, in groups that are applied as wholes: records that are tied together by having one person now or one cluster from the run.
 * Outside its group no person gains or loses a record, so whoever reads meanwhile sees each person as before or as after. Groups that stay as
 * they are, which are most, are left out. Both maps are record to name; a record that has no person yet counts as changed.
 */
export function changedGroups(
  persons: ReadonlyMap<string, string>,
  clusters: ReadonlyMap<string, string>,
): (readonly string[])[][] {
  const members = collect(clusters)
  const holders = collect(persons)
  const seen = new Set<string>()
  const groups: (readonly string[])[][] = []
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
  return groups
}

function collect(names: ReadonlyMap<string, string>): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const [record, name] of names) {
    const known = members.get(name)
    if (known) known.push(record)
    else members.set(name, [record])
  }
  return members
}
