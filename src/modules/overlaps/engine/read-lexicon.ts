import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ChainRow, ConceptRow, ConceptType, GroupRow, LexiconRows, LinkRow } from './lexicon/rows.ts'

const FOLDER = fileURLToPath(new URL('../../../../seed/lexicon/', import.meta.url))

/** Reads the lexicon from its folder (format: `seed/lexicon/README.md`); throws with file and line on a broken row. */
export function readLexicon(folder: string = FOLDER): LexiconRows {
  const conceptFolder = `${folder}/concepts`
  const files = readdirSync(conceptFolder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
  const types = readTable(`${folder}/types.tsv`, 2)
  const realms = new Map(types.map(([type = '', realm = '']) => [type, realm]))
  return {
    concepts: files.flatMap((file) =>
      readTable(`${conceptFolder}/${file}`, 7).map((cells) => conceptOf(cells, realms, file)),
    ),
    links: readTable(`${folder}/links.tsv`, 4).map(linkOf),
    groups: readTable(`${folder}/groups.tsv`, 4).map(groupOf),
    chains: readTable(`${folder}/chains.tsv`, 5).map(chainOf),
    derived: readTable(`${folder}/derived.tsv`, 4).map(([thing = '', condition = '', way = '', concept = '']) => ({
      thing,
      condition,
      way,
      concept,
    })),
    realms,
    abbreviations: new Map(
      readTable(`${folder}/abbreviations.tsv`, 2).map(([short = '', long = '']) => [short, long.split(' ')]),
    ),
    plainWords: readWords(`${folder}/plain-words.txt`),
    wholeWords: readWords(`${folder}/whole-words.txt`),
    supportForms: readLines(`${folder}/support-rows.txt`),
  }
}

const readLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('#'))

const readWords = (path: string): string[] =>
  readLines(path).flatMap((line) => line.split(/\s+/).filter((word) => word !== ''))

/** Rows of a table with a header line; missing cells at the end are empty. */
function readTable(path: string, columns: number): string[][] {
  const [, ...lines] = readLines(path)
  return lines.map((line) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells.length > columns) throw new Error(`${path}: more than ${columns} columns in "${line}"`)
    if (cells[0] === '') throw new Error(`${path}: no id in "${line}"`)
    return [...cells, ...Array.from({ length: columns - cells.length }, () => '')]
  })
}

const list = (cell: string, separator: string): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')

function conceptOf(cells: string[], realms: ReadonlyMap<string, string>, file: string): ConceptRow {
  const [id = '', name = '', type = '', forms = '', is = '', serves = '', link = ''] = cells
  if (!realms.has(type)) throw new Error(`${file}: unknown type "${type}" of "${id}"`)
  return {
    id,
    name,
    type: type as ConceptType,
    forms: list(forms, '|'),
    is: list(is, ','),
    serves: list(serves, ','),
    link,
  }
}

const linkOf = ([link = '', verb = '', weight = '', forms = '']: string[]): LinkRow => ({
  link,
  verb,
  weight: Number(weight),
  forms: list(forms, '|'),
})

function groupOf([id = '', name = '', forms = '', means = '']: string[]): GroupRow {
  return {
    id,
    name,
    forms: list(forms, '|'),
    means: means
      .split(',')
      .map((mean) => mean.trim())
      .filter((mean) => mean !== ''),
  }
}

const chainOf = ([realm = '', first = '', then = '', relation = '', why = '']: string[]): ChainRow => ({
  realm,
  first,
  then,
  relation,
  why,
})
