import type { Signer } from '#modules/letters/index.ts'
import type { AgencyName } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { renderDocx } from '#platform/documents/render-docx.ts'
import { renderPdf } from '#platform/documents/render-pdf.ts'
import { listUnitFacts } from '../queries/units.ts'

export type Format = 'docx' | 'pdf'

/** A document as a file to hand out. */
export interface DocumentFile {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}

const TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export async function renderAs(document: OfficeDocument, format: Format, name: string): Promise<DocumentFile> {
  const content = format === 'pdf' ? await renderPdf(document) : await renderDocx(document)
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { name: `${plain}.${format}`, type: TYPES[format], content }
}

/** The chair of a unit as a hand under a document; dots where the post is vacant. */
export async function chairOf(ctx: Context, { id, name }: AgencyName): Promise<Signer> {
  const [facts] = await listUnitFacts(ctx, todayOf(ctx), id)
  return { onBehalfOf: '', post: `Ketua ${name}`, name: facts?.chair ?? '', rank: '', nip: '' }
}
