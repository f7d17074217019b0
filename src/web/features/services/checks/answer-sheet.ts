/** What a spreadsheet program would run as a formula when it opens a CSV (OWASP, CSV injection); the same rule as on the server. */
const RUNNABLE = /^'*[=+\-@\t\r]/

const cellOf = (text: string) => `"${(RUNNABLE.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Rows as a CSV that Indonesian spreadsheets open rightly: semicolons, a byte order mark, no cell that runs. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`

/** Hands a text to the browser as a file to keep; nothing of it leaves the browser. */
export function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
