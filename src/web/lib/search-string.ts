type Search = Record<string, unknown>

/** Reads `?kind=gap&kind=duplicate&page=2` plainly: texts, and a list where a name comes twice. Routes give the types. */
export function parseSearch(search: string): Search {
  const params = new URLSearchParams(search)
  const found: Search = {}
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name)
    found[name] = values.length > 1 ? values : values[0]
  }
  return found
}

/** Writes an address that a person can read and a colleague can be sent; absent values leave no trace. */
export function stringifySearch(search: Search): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one))
    }
  }
  const text = params.toString()
  return text && `?${text}`
}
