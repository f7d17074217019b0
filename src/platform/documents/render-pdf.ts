import { createRequire } from 'node:module'
import path from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { innerWidth, type OfficeDocument, pageOf } from './document.ts'
import { contentOf, FALLBACK, MM } from './pdf-blocks.ts'

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
      lineHeight: document.lineHeight,
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
    content: document.blocks.map((block) => contentOf(block, { document, width: innerWidth(document) })),
  }
}
