/** The download of a list under its filters; several values of one filter are numbered, as the server reads them. */
export function exportAddress(path: string, input: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    if (Array.isArray(value)) for (const [at, one] of value.entries()) params.append(`${name}[${at}]`, String(one))
    else if (value !== undefined) params.append(name, String(value))
  }
  return `/api/${path}?${params}`
}
