import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../../../../../seed/lists/casework-words.tsv', import.meta.url))

export interface CaseworkWords {
  /** As the table has them, for telling a person what was met. */
  readonly words: string
  readonly strength: 'sure' | 'likely' | 'hint'
  /** Over folded text. */
  readonly pattern: RegExp
}

interface CaseworkTable {
  /** Met anywhere in a text. */
  readonly texts: readonly CaseworkWords[]
  /** Met as the whole of a header. */
  readonly columns: readonly CaseworkWords[]
  /** Words that give the others another meaning: *korban banjir*, *kader PPA*. */
  readonly others: readonly RegExp[]
}

/** Small letters and single spaces; letters set apart (`K.D.R.T`) come together. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L} ){2,}\p{L}(?![\p{L}\p{N}])/gu, (letters) => letters.replaceAll(' ', ''))
    .trim()

/** `…` stands for up to four words between. */
const patternOf = (words: string, isWhole: boolean): RegExp => {
  const plain = words.split('…').map(fold).join('(?: [^ ]+){0,4} ')
  return new RegExp(isWhole ? `^${plain}$` : `(?<![^ ])${plain}(?![^ ])`, 'u')
}

function readCaseworkWords(path: string = FILE): CaseworkTable {
  const [texts, columns]: [CaseworkWords[], CaseworkWords[]] = [[], []]
  const others: RegExp[] = []
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').slice(1).entries()) {
    const [says, strength, words = ''] = line.split('\t')
    if (line === '') continue
    if (says === 'other') {
      others.push(patternOf(words, false))
      continue
    }
    if (strength !== 'sure' && strength !== 'likely' && strength !== 'hint')
      throw new Error(`${path}:${at + 2}: strength must be sure, likely or hint`)
    const isWhole = says === 'column'
    const entry = { words: words.replace(' …', ''), strength, pattern: patternOf(words, isWhole) } as const
    if (isWhole) columns.push(entry)
    else texts.push(entry)
  }
  return { texts, columns, others }
}

/** What lists of protected casework say of themselves, from `seed/lists/casework-words.tsv`. */
export const CASEWORK: CaseworkTable = readCaseworkWords()
