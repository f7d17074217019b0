import type * as Docx from 'docx'
import { innerWidth, type OfficeDocument, pageOf, withCompany } from './document.ts'
import { childrenOf, numberingOf } from './docx-blocks.ts'
import { type Place, twips } from './docx-parts.ts'

const TYPEFACES = { times: 'Times New Roman', bookman: 'Bookman Old Style', arial: 'Arial' } as const

/** Draws a document as .docx that Word and LibreOffice open without repair, to be worked on further: real numbering, real header rows. */
export async function renderDocx(document: OfficeDocument): Promise<Uint8Array> {
  // A quarter of a second to load: only when the first document is drawn.
  const docx = await import('docx')
  const place: Place = { docx, document, width: innerWidth(document), lists: { count: 0 } }
  const children = withCompany(document.blocks).flatMap((block) => childrenOf(block, place))
  const file = new docx.Document({
    title: document.title,
    creator: 'Selaras',
    description: '',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: TYPEFACES[document.typeface], size: document.size * 2, language: { value: 'id-ID' } },
          paragraph: {
            spacing: { line: Math.round(document.lineHeight * 240), lineRule: docx.LineRuleType.AUTO, after: 0 },
          },
        },
      },
    },
    numbering: numberingOf(docx),
    sections: [{ properties: pageProperties(docx, document), ...headersOf(docx, document), children }],
  })
  return docx.Packer.toBuffer(file)
}

function pageProperties(docx: typeof Docx, document: OfficeDocument): Docx.ISectionPropertiesOptions {
  const { margins, orientation } = document
  const page = pageOf({ paper: document.paper, orientation: 'portrait' })
  const rule = { style: docx.BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 6, color: '000000' }
  return {
    titlePage: document.pageNumbers,
    page: {
      size: {
        width: twips(page.width),
        height: twips(page.height),
        orientation: orientation === 'landscape' ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(margins.top),
        right: twips(margins.right),
        bottom: twips(margins.bottom),
        left: twips(margins.left),
        header: twips(margins.top / 2),
        footer: twips(margins.bottom / 3),
      },
      ...(document.frame
        ? {
            borders: {
              pageBorders: { offsetFrom: docx.PageBorderOffsetFrom.PAGE },
              pageBorderTop: { ...rule, space: 24 },
              pageBorderRight: { ...rule, space: 24 },
              pageBorderBottom: { ...rule, space: 24 },
              pageBorderLeft: { ...rule, space: 24 },
            },
          }
        : {}),
    },
  }
}

function headersOf(docx: typeof Docx, document: OfficeDocument) {
  const number = new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })],
  })
  const foot = () =>
    new docx.Footer({
      children: [
        new docx.Paragraph({
          alignment: docx.AlignmentType.CENTER,
          children: [new docx.TextRun({ text: document.footer ?? '', size: 16 })],
        }),
      ],
    })
  return {
    ...(document.pageNumbers
      ? { headers: { first: new docx.Header({ children: [] }), default: new docx.Header({ children: [number] }) } }
      : {}),
    ...(document.footer ? { footers: { first: foot(), default: foot() } } : {}),
  }
}
