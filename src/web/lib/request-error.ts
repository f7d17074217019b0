import { ERROR_WORDS, ERRORS } from 'virtual:contract'
import { ORPCError } from '@orpc/client'
import { currentLanguage, type Language } from './i18n.ts'

/** What went wrong with a request, in the terms of the error table. `offline` and `unexpected` are the browser's own. */
export interface RequestError {
  code: string
  status: number
  /** What happened, why and what to do, in the language of the screen. */
  message: string
  data: Readonly<Record<string, unknown>>
}

const OWN: Record<'offline' | 'unexpected', Record<Language, string>> = {
  offline: {
    id: 'Server Selaras tidak dapat dihubungi. Periksa sambungan internet, lalu coba lagi. Yang sudah tersimpan tidak hilang.',
    en: 'The Selaras server cannot be reached. Check the connection, then try again. Nothing that was saved is lost.',
  },
  unexpected: {
    id: 'Halaman ini menerima sesuatu yang tidak dipahaminya, mungkin karena Selaras baru saja diperbarui. Muat ulang halaman.',
    en: 'This page received something it does not understand, perhaps because Selaras was just updated. Reload the page.',
  },
}

/** The same as `describeError` of the contract, which the browser does not get. */
function fill(text: string, data: Readonly<Record<string, unknown>>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string, at: number) => {
    const word =
      key === 'what' || key === 'state' || key === 'by' ? ERROR_WORDS[String(data[key])]?.[language] : undefined
    if (word === undefined) return String(data[key] ?? '…')
    return at === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** True where the request never reached the server or the answer never came back. */
const isOffline = (error: unknown) =>
  (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) ||
  (error instanceof DOMException && error.name === 'TimeoutError')

/** The paths of `invalid_input` (`purpose, candidate.nik`) by the names that their form shows. */
const nameFields = (data: Readonly<Record<string, unknown>>, labels: Readonly<Record<string, string>>) =>
  typeof data.fields !== 'string'
    ? data
    : {
        ...data,
        fields: data.fields
          .split(', ')
          .map((path) => labels[path] ?? labels[path.split('.').at(-1) ?? ''] ?? path)
          .join(', '),
      }

/** Maps whatever was thrown to an error that can be shown; it never throws itself. `labels`: names of the fields of a form, by path. */
export function requestError(
  error: unknown,
  language: Language = currentLanguage(),
  labels: Readonly<Record<string, string>> = {},
): RequestError {
  const known = error instanceof ORPCError ? ERRORS[error.code] : undefined
  if (error instanceof ORPCError && known) {
    const data = record(error.data)
    return {
      code: error.code,
      status: error.status,
      message: fill(known[language], nameFields(data, labels), language),
      data,
    }
  }
  // Not in our table: a proxy answered in place of the server, or the line failed, or the page is older than the server.
  const status = error instanceof ORPCError ? error.status : 0
  const code = isOffline(error) || status >= 502 ? 'offline' : 'unexpected'
  return { code, status, message: OWN[code][language], data: {} }
}

/** Whether sending the same request again may help: the line or the server failed, not the request. */
export function worthRetrying(error: unknown): boolean {
  return requestError(error).code === 'offline'
}
