import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeXlsx } from '../index.ts'
import { problemOf, workbook, workbookParts, zipOf } from './workbook-fixture.ts'

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])

test.each<[string, Buffer, object]>([
  ['nothing at all', Buffer.alloc(0), { code: 'file_empty' }],
  ['only a byte order mark', Buffer.from('\ufeff'), { code: 'file_empty' }],
  ['only empty lines', Buffer.from('\r\n\r\n'), { code: 'file_empty' }],
  ['an old .xls', OLE, { code: 'wrong_file_type', found: 'xls' }],
  [
    'a workbook with a password',
    Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    { code: 'password_protected' },
  ],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), { code: 'wrong_file_type', found: 'pdf' }],
  ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), { code: 'wrong_file_type', found: 'image' }],
  ['a photograph', Buffer.from('ffd8ffe000104a46', 'hex'), { code: 'wrong_file_type', found: 'image' }],
  ['a web page saved as .xls', Buffer.from('\ufeff<HTML><table><tr>'), { code: 'wrong_file_type', found: 'html' }],
  ['a web page in UTF-16', Buffer.from('\ufeff<html><table>', 'utf16le'), { code: 'wrong_file_type', found: 'html' }],
  ['an XML spreadsheet', Buffer.from('<?xml version="1.0"?><Workbook/>'), { code: 'wrong_file_type', found: 'xml' }],
  ['random bytes', Buffer.from('0001020304050607', 'hex'), { code: 'not_text', row: 1 }],
])('%s is named for what it is', async (_, bytes, problem) => {
  expect(await problemOf(bytes)).toEqual(problem)
})

test.each([
  ['ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }],
  ['docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }],
  ['pptx', { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' }],
  ['xlsb', { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }],
  ['zip', { 'foto.txt': 'x' }],
])('a zip that is %s inside is named so', async (found, parts) => {
  expect(await problemOf(await zipOf(parts))).toEqual({ code: 'wrong_file_type', found })
})

test('a file larger than the limit is refused before it is read', async () => {
  expect(await problemOf(Buffer.from('a,b\n1,2\n'), { fileBytes: 4 })).toEqual({
    code: 'file_too_large',
    bytes: 8,
    limit: 4,
  })
})

test('a path that leads nowhere is an error of ours', async () => {
  expect(await problemOf('/nowhere/at-all.xlsx')).toEqual({ code: 'file_missing' })
})

test('a workbook cut off anywhere is broken, never half a table', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => [`baris ${at}`, at])
  const whole = await buffer(writeXlsx([{ name: 'A', rows }]))
  for (const share of [0.1, 0.5, 0.9, 0.99])
    expect(await problemOf(whole.subarray(0, whole.length * share))).toEqual({ code: 'file_broken' })
})

test('a flipped byte inside a part is found by its checksum', async () => {
  const bytes = storedZip({ name: 'xl/worksheets/s0.xml', rest: workbookParts({ sheets: [{ data: row('AAAA') }] }) })
  expect(await problemOf(bytes)).toBeUndefined()
  bytes[bytes.indexOf('AAAA') + 1] = 66
  expect(await problemOf(bytes)).toEqual({ code: 'file_broken' })
})

test('parts that are missing or not well-formed are broken', async () => {
  const { 'xl/worksheets/s0.xml': _, ...noSheet } = workbookParts({ sheets: [{}] })
  expect(await problemOf(await zipOf(noSheet))).toEqual({ code: 'file_broken' })
  expect(await problemOf(await workbook({ sheets: [{ data: '<row><c></row>' }] }))).toEqual({ code: 'file_broken' })
  expect(await problemOf(await workbook({ sheets: [{ data: '<row><c t="s"><v>9</v></c></row>' }] }))).toEqual({
    code: 'file_broken',
  })
})

test('a zip bomb is refused by what it declares', async () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024, 32)
  const bomb = await zipOf({ ...workbookParts({ sheets: [{}] }), 'xl/media/a.bin': zeros })
  expect(await problemOf(bomb)).toEqual({ code: 'zip_bomb', reason: 'ratio' })
  expect(await problemOf(bomb, { inflationRatio: 2000, inflatedBytes: 1e6 })).toEqual({
    code: 'zip_bomb',
    reason: 'size',
  })
})

test('a zip bomb that lies about its size is stopped while it inflates', async () => {
  const parts = workbookParts({ sheets: [{}] })
  const content = Buffer.from(`<worksheet><sheetData>${' '.repeat(20_000_000)}</sheetData></worksheet>`)
  const lying = storedZip({ name: 'xl/worksheets/s0.xml', rest: parts, content, declared: 2000 })
  expect(await problemOf(lying)).toEqual({ code: 'zip_bomb', reason: 'declared_size' })
})

test('entries that share their packed bytes are a bomb', async () => {
  const parts = workbookParts({ sheets: [{}] })
  const content = Buffer.from(Array.from({ length: 40_000 }, (_, at) => (at * at * 31) % 251))
  const bytes = storedZip({ name: 'xl/worksheets/s0.xml', rest: parts, content, repeat: 50 })
  expect(await problemOf(bytes)).toEqual({ code: 'zip_bomb', reason: 'overlap' })
})

test('too many entries are a bomb', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a${at}`, 'x']))
  expect(await problemOf(await zipOf(many), { zipEntries: 20 })).toEqual({ code: 'zip_bomb', reason: 'entries' })
})

test.each(['../../evil.xml', '/etc/evil.xml', 'C:/evil.xml'])('a part called %s is refused', async (name) => {
  const bytes = await zipOf({ ...workbookParts({ sheets: [{}] }), [name.replaceAll(/./g, 'q')]: 'x' })
  const from = Buffer.from(name.replaceAll(/./g, 'q'))
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at)) bytes.write(name, at)
  expect(await problemOf(bytes)).toEqual({ code: 'zip_unsafe_name' })
})

test('two parts of one name are refused', async () => {
  const bytes = await zipOf({ ...workbookParts({ sheets: [{}] }), 'xl/workbook.xmk': '<x/>' })
  for (let at = bytes.indexOf('xl/workbook.xmk'); at >= 0; at = bytes.indexOf('xl/workbook.xmk', at))
    bytes.write('xl/workbook.xml', at)
  expect(await problemOf(bytes)).toEqual({ code: 'file_broken' })
})

test('a document type, and with it entity expansion, is refused in every part', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  const parts = workbookParts({ sheets: [{ data: row('&b;') }] })
  for (const name of ['xl/worksheets/s0.xml', 'xl/workbook.xml', 'xl/styles.xml', '_rels/.rels'])
    expect(await problemOf(await zipOf({ ...parts, [name]: bomb + parts[name] }))).toEqual({ code: 'xml_forbidden' })
  expect(await problemOf(await zipOf(parts))).toEqual({ code: 'file_broken' })
})

test('rows, columns and cells beyond the limits are named with their place', async () => {
  const sheets = [{ data: '' }, { data: `<row r="7"><c r="C7" t="inlineStr"><is><t>abcdef</t></is></c></row>` }]
  const bytes = await workbook({ sheets })
  expect(await problemOf(bytes, { rows: 6 })).toEqual({ code: 'too_many_rows', sheet: 2, row: 7, limit: 6 })
  const place = { sheet: 2, row: 7, column: 3 }
  expect(await problemOf(bytes, { columns: 2 })).toEqual({ code: 'too_many_columns', ...place, limit: 2 })
  expect(await problemOf(bytes, { cellCharacters: 5 })).toEqual({ code: 'cell_too_long', ...place, limit: 5 })
  const csv = Buffer.from('a,b,c\n1,2,3\n')
  expect(await problemOf(csv, { rows: 1 })).toEqual({ code: 'too_many_rows', row: 2, limit: 1 })
  expect(await problemOf(csv, { columns: 2 })).toEqual({ code: 'too_many_columns', row: 1, column: 3, limit: 2 })
})

test('a text that never ends does not fill the memory', async () => {
  const bytes = await workbook({ sheets: [{ data: row('x'.repeat(6_000_000)) }] })
  const problem = { code: 'cell_too_long', sheet: 1, row: 1, column: 1 }
  expect(await problemOf(bytes)).toEqual({ ...problem, limit: 32_767 })
  // Even where such a cell were allowed, no more than a few megabytes are held unfinished.
  expect(await problemOf(bytes, { cellCharacters: 10_000_000 })).toEqual({ ...problem, limit: 10_000_000 })
})

function row(text: string): string {
  return `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
}

/** A zip written by hand: stored parts, and one part that may be packed, lied about, or listed many times. */
function storedZip(options: {
  name: string
  rest: Record<string, string>
  content?: Buffer
  declared?: number
  repeat?: number
}): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  let entries = 0
  for (const [name, text] of Object.entries(options.rest)) {
    const special = name === options.name
    const content = special && options.content ? options.content : Buffer.from(text)
    const packed = special && options.content ? deflateRawSync(content) : content
    const method = packed === content ? 0 : 8
    const size = (special && options.declared) || content.length
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(method, 8)
    head.writeUInt16LE(name.length, 26)
    for (let copy = 0; copy < (special ? (options.repeat ?? 1) : 1); copy++) {
      const listed = copy === 0 ? name : `${name}${copy}`
      const entry = Buffer.alloc(46)
      entry.writeUInt32LE(0x02014b50, 0)
      entry.writeUInt16LE(method, 10)
      entry.writeUInt32LE(crc32(content), 16)
      entry.writeUInt32LE(packed.length, 20)
      entry.writeUInt32LE(size, 24)
      entry.writeUInt16LE(listed.length, 28)
      entry.writeUInt32LE(offset, 42)
      central.push(entry, Buffer.from(listed))
      entries++
    }
    local.push(head, Buffer.from(name), packed)
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
