/** The download of a list; several values of one filter are numbered, as the server reads them. */
export function exportAddress({ page: _, pageSize: __, ...input }: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    if (Array.isArray(value)) for (const [at, one] of value.entries()) params.append(`${name}[${at}]`, String(one))
    else if (value !== undefined) params.append(name, String(value))
  }
  return `/api/houses/export?${params}`
}
