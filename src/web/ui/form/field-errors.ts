/**
 * What the server says of single fields, by path. `invalid_input` carries `data.issues`, one `{ path, message }` each,
 * the path as a list or with dots.
 */
export function fieldErrors(data: Readonly<Record<string, unknown>>): Record<string, string> {
  const issues: unknown[] = Array.isArray(data.issues) ? data.issues : []
  const found: Record<string, string> = {}
  for (const issue of issues) {
    if (typeof issue !== 'object' || issue === null || !('path' in issue) || !('message' in issue)) continue
    const path = Array.isArray(issue.path) ? issue.path.join('.') : String(issue.path)
    found[path] ??= String(issue.message)
  }
  return found
}
