import { SpreadsheetError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { isDateFormat } from './serial-dates.ts'
import { attribute, decodeEscapes, readXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/** How a cell style changes what a number means. `zeros` is the width of a format such as 0000 that pads a code. */
interface NumberStyle {
  readonly date: boolean
  readonly zeros: number
}

interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** What must be known of a workbook before its sheets can be read. */
export interface Workbook {
  readonly date1904: boolean
  readonly sheets: readonly SheetPart[]
  readonly styles: readonly NumberStyle[]
  readonly sharedStringsPart: string | undefined
}

interface Relationship {
  readonly type: string
  readonly target: string
}

/** Reads the directory of a workbook: sheets in their order, date system, number styles. */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const main = await mainPart(zip)
  const relationships = await readRelationships(zip, main)
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let date1904 = false
  await readXml(zip.read(main), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      listed.push({ name: attributes.name ?? '', hidden, id: attribute(attributes, 'id') ?? '' })
    },
  })
  const sheets: SheetPart[] = []
  for (const { name, hidden, id } of listed) {
    const relationship = relationships.get(id)
    // Sheets that hold only a chart or a dialogue have no rows.
    if (relationship?.type !== 'worksheet') continue
    if (!zip.names.has(relationship.target)) throw new SpreadsheetError({ code: 'file_broken' })
    sheets.push({ name: decodeEscapes(name), hidden, part: relationship.target })
  }
  const partOf = (type: string) => [...relationships.values()].find((found) => found.type === type)?.target
  const stylesPart = partOf('styles')
  const styles = stylesPart && zip.names.has(stylesPart) ? await readStyles(zip, stylesPart) : []
  const strings = partOf('sharedStrings')
  return { date1904, sheets, styles, sharedStringsPart: strings && zip.names.has(strings) ? strings : undefined }
}

async function mainPart(zip: ZipArchive): Promise<string> {
  for (const { type, target } of (await readRelationships(zip, '')).values())
    if (type === 'officeDocument' && zip.names.has(target)) return target
  throw new SpreadsheetError({ code: 'file_broken' })
}

async function readRelationships(zip: ZipArchive, part: string): Promise<Map<string, Relationship>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relationship>()
  if (!zip.names.has(path)) throw new SpreadsheetError({ code: 'file_broken' })
  await readXml(zip.read(path), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolvePart(folder, Target) })
    },
  })
  return found
}

/** A part name; it is only ever looked up in the zip's own directory, never on disk. */
function resolvePart(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

async function readStyles(zip: ZipArchive, part: string): Promise<NumberStyle[]> {
  const formats = new Map<number, string>()
  const styles: NumberStyle[] = []
  let inCellFormats = false
  await readXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      const id = Number(attributes.numFmtId ?? 0)
      const code = formats.get(id)
      styles.push({ date: isDateFormat(id, code), zeros: code && /^0{2,}$/.test(code) ? code.length : 0 })
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

/** The shared strings in their order, rich text joined, phonetic readings left out. */
export async function readSharedStrings(zip: ZipArchive, part: string, limits: Limits): Promise<string[]> {
  const strings: string[] = []
  let characters = 0
  let current = ''
  let collecting = false
  let phonetic = false
  await readXml(zip.read(part), {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') collecting = !phonetic
    },
    text(text) {
      if (collecting) current += text
    },
    close(name) {
      if (name === 't') collecting = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        characters += current.length
        if (characters > limits.sharedCharacters)
          throw new SpreadsheetError({ code: 'text_too_large', limit: limits.sharedCharacters })
        strings.push(decodeEscapes(current))
      }
    },
  })
  return strings
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
