import { SaxesParser } from 'saxes'
import { SpreadsheetError } from '../errors.ts'

export type Attributes = Record<string, string>

/** What a part of a workbook says, tag by tag; names come without their namespace prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
  /** A text or a tag has grown beyond the bound while still unfinished. */
  overlong(): never
}

/** Unfinished text the parser may hold: the longest cell many times over, a small part of the memory. */
const MAX_UNFINISHED = 4 * 1024 * 1024

/**
 * A strict parser to be fed with pieces of UTF-8. A document type is refused outright: workbooks have none, and with
 * it go external entities and entity expansion. Anything not well-formed is `file_broken`.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false })
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  readonly #overlong: () => never
  #unfinished = 0

  constructor(events: XmlEvents) {
    this.#overlong = events.overlong
    this.#parser.on('doctype', () => {
      throw new SpreadsheetError({ code: 'xml_forbidden' })
    })
    this.#parser.on('error', () => {
      throw new SpreadsheetError({ code: 'file_broken' })
    })
    this.#parser.on('opentag', (tag) => {
      this.#unfinished = 0
      events.open?.(localName(tag.name), tag.attributes)
    })
    this.#parser.on('closetag', (tag) => {
      this.#unfinished = 0
      events.close?.(localName(tag.name))
    })
    if (events.text) {
      const onText = events.text.bind(events)
      this.#parser.on('text', onText)
      this.#parser.on('cdata', onText)
    }
  }

  feed(chunk: Uint8Array): void {
    this.#unfinished += chunk.length
    this.#parser.write(this.#decode(chunk))
    if (this.#unfinished > MAX_UNFINISHED) this.#overlong()
  }

  end(): void {
    this.#parser.write(this.#decode())
    this.#parser.close()
  }

  #decode(chunk?: Uint8Array): string {
    try {
      return chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode()
    } catch {
      throw new SpreadsheetError({ code: 'file_broken' })
    }
  }
}

/** Reads a whole small part. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, events: Omit<XmlEvents, 'overlong'>): Promise<void> {
  const reader = new XmlReader({
    ...events,
    overlong: () => {
      throw new SpreadsheetError({ code: 'text_too_large', limit: MAX_UNFINISHED })
    },
  })
  for await (const piece of pieces) reader.feed(piece)
  reader.end()
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its name without prefix: `r:id` is `id` in every producer's spelling. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) if (localName(name) === local) return attributes[name]
  return undefined
}

/** Office writes characters that XML forbids as `_x000D_`; ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Control characters except tab and line feed, non-characters, half pairs, and what would read as an escape. */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu
const SPECIAL = /[&<>"]/g
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an xlsx part: the inverse of parsing and `decodeEscapes`. */
export function encodeText(text: string): string {
  return text
    .replace(FORBIDDEN, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(SPECIAL, (found) => ENTITIES[found] ?? found)
}
