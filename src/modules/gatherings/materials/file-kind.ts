/** What a kept file is, by its content. */
export interface FileKind {
  readonly mediaType: string
  readonly extension: string
}

const KINDS = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

const kind = (extension: keyof typeof KINDS): FileKind => ({ extension, mediaType: KINDS[extension] })

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)

/** Names of the parts of a packed document, from the headers before each and from the list at its end. */
const partsOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

function packedKind(bytes: Uint8Array): FileKind | undefined {
  const text = partsOf(bytes)
  // A document that runs a program is refused whatever it calls itself.
  if (/vbaProject\.bin|Basic\/Standard\/|Scripts\//.test(text)) return undefined
  const open = /^.{30}mimetype([a-z./-]+)/s.exec(text.slice(0, 200))?.[1] ?? ''
  for (const extension of ['odt', 'odp', 'ods'] as const) if (open.startsWith(KINDS[extension])) return kind(extension)
  if (!text.includes('[Content_Types].xml')) return undefined
  if (text.includes('word/document.xml')) return kind('docx')
  if (text.includes('ppt/presentation.xml')) return kind('pptx')
  return text.includes('xl/workbook.xml') ? kind('xlsx') : undefined
}

/** A PDF, a document, slides, a table or a picture, told by its content whatever its name; undefined for anything else and for what holds macros. */
export function detectFileKind(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return kind('pdf')
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return kind('png')
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return kind('jpg')
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ? packedKind(bytes) : undefined
}

/** A name that any system takes, with the ending that fits the content. */
export function safeFileName(name: string, { extension }: FileKind): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
  return `${stem || 'materi'}.${extension}`
}
