import type { OfficeDocument } from './document.ts'
import { renderDocx } from './render-docx.ts'
import { renderPdf } from './render-pdf.ts'

export type DocumentFormat = 'docx' | 'pdf'

const TYPES: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/**
 * A document as a file, its name made of its title. Takes up to a second for a long list: call it outside of a transaction, since the embedded
 * database stands still meanwhile.
 */
export async function renderFile(document: OfficeDocument, format: DocumentFormat): Promise<File> {
  const bytes = format === 'docx' ? await renderDocx(document) : await renderPdf(document)
  return new File([Uint8Array.from(bytes)], `${fileName(document.title)}.${format}`, { type: TYPES[format] })
}

/** Letters, digits and hyphens only, at most 100: a name that every system takes. */
const fileName = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'dokumen'
