import { createRequire } from 'node:module'
import path from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { innerWidth, type OfficeDocument, pageOf, withCompany } from './document.ts'
import { contentsOf } from './pdf-blocks.ts'
import { FALLBACK, MM } from './pdf-runs.ts'

/** The standard fonts of every PDF reader: nothing to embed. Bookman is not among them; Times stands in. */
const STANDARD = {
  Times: { normal: 'Times-Roman', bold: 'Times-Bold', italics: 'Times-Italic', bolditalics: 'Times-BoldItalic' },
  Helvetica: {
    normal: 'Helvetica',
    bold: 'Helvetica-Bold',
    italics: 'Helvetica-Oblique',
    bolditalics: 'Helvetica-BoldOblique',
  },
}

/** The library asks for leave to open these too, though they are no files. */
const NAMES: ReadonlySet<string> = new Set(Object.values(STANDARD).flatMap((family) => Object.values(family)))

type PdfMake = typeof import('pdfmake')
let opened: Promise<PdfMake> | undefined

/** The library takes a third of a second to load: only when the first document is drawn. It may open its own fonts and nothing else. */
async function open(): Promise<PdfMake> {
  const loaded = (await import('pdfmake')) as PdfMake & { readonly default?: PdfMake }
  const pdfmake = loaded.default ?? loaded
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto')
  const font = (name: string) => path.join(folder, `Roboto-${name}.ttf`)
  pdfmake.setFonts({
    ...STANDARD,
    [FALLBACK]: {
      normal: font('Regular'),
      bold: font('Medium'),
      italics: font('Italic'),
      bolditalics: font('MediumItalic'),
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((name) => NAMES.has(name) || path.dirname(name) === folder)
  return pdfmake
}

/** Draws a document as PDF. Letters that the standard fonts lack (ş, ḥ) are drawn in an embedded one, so that no name loses a letter. */
export async function renderPdf(document: OfficeDocument): Promise<Uint8Array> {
  opened ??= open()
  const pdfmake = await opened
  return pdfmake.createPdf(definitionOf(document)).getBuffer()
}

function definitionOf(document: OfficeDocument): TDocumentDefinitions {
  const page = pageOf(document)
  const { top, right, bottom, left } = document.margins
  const frame = {
    canvas: [
      {
        type: 'rect' as const,
        x: 8 * MM,
        y: 8 * MM,
        w: (page.width - 16) * MM,
        h: (page.height - 16) * MM,
        lineWidth: 2.5,
      },
      {
        type: 'rect' as const,
        x: 10 * MM,
        y: 10 * MM,
        w: (page.width - 20) * MM,
        h: (page.height - 20) * MM,
        lineWidth: 0.6,
      },
    ],
  }
  return {
    info: { title: document.title, creator: 'Selaras', producer: 'Selaras' },
    language: 'id-ID',
    pageSize: { width: page.width * MM, height: page.height * MM },
    pageMargins: [left * MM, top * MM, right * MM, bottom * MM],
    defaultStyle: {
      font: document.typeface === 'arial' ? 'Helvetica' : 'Times',
      fontSize: document.size,
      // The standard fonts set their lines closer than Word does.
      lineHeight: document.lineHeight * 1.22,
    },
    ...(document.frame ? { background: () => structuredClone(frame) } : {}),
    ...(document.pageNumbers
      ? {
          header: (current: number) =>
            current === 1 ? null : { text: String(current), alignment: 'center', margin: [0, (top * MM) / 2, 0, 0] },
        }
      : {}),
    ...(document.footer
      ? {
          footer: () => ({
            text: document.footer ?? '',
            fontSize: 8,
            alignment: 'center',
            margin: [left * MM, (bottom * MM) / 3, right * MM, 0],
          }),
        }
      : {}),
    // A heading goes to the next page when nothing of what it heads fits below it.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    content: contentsOf(withCompany(document.blocks), { document, width: innerWidth(document) }),
  }
}
