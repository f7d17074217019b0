import { CASEWORK, type CaseworkWords, fold } from './casework-words.ts'

/** Where a word of casework was met. */
export type SignPlace = 'file_name' | 'title' | 'sheet' | 'column' | 'values' | 'agency'

/** A file that speaks of people who met violence. `isSure`: refused; otherwise a person is asked. */
export interface CaseworkSigns {
  readonly isSure: boolean
  /** The word that says it best, as the table has it: nothing of a person. */
  readonly words: string
  readonly place: SignPlace
}

/** All that a file says around its rows, hidden sheets included, and some values of its columns. */
export interface FileTexts {
  readonly fileName: string
  /** What stands above, between and below the rows. */
  readonly titles: readonly string[]
  readonly sheetNames: readonly string[]
  readonly headers: readonly string[]
  readonly values: readonly string[]
  /** What else was said of it: its agency, its title. */
  readonly told?: readonly string[]
}

interface Sign extends Pick<CaseworkWords, 'words'> {
  readonly place: SignPlace
  readonly strength: 'sure' | 'likely' | 'lowered' | 'hint'
}

const hasOtherMeaning = (text: string) => CASEWORK.others.some((pattern) => pattern.test(text))

function signsIn(text: string, place: SignPlace): Sign[] {
  const plain = fold(text)
  const isOther = hasOtherMeaning(plain)
  return CASEWORK.texts.flatMap(({ words, strength, pattern }): Sign[] => {
    if (!pattern.test(plain)) return []
    if (!isOther || strength === 'sure') return [{ words, place, strength }]
    return strength === 'likely' ? [{ words, place, strength: 'lowered' }] : []
  })
}

const columnSigns = (headers: readonly string[], isOther: boolean): Sign[] =>
  headers.flatMap((header) => {
    const plain = fold(header)
      .replace(/^(?:no|nomer|nmr) /, 'nomor ')
      .replace(/^(?:tgl|tg) /, 'tanggal ')
    return CASEWORK.columns.flatMap(({ words, strength, pattern }): Sign[] =>
      pattern.test(plain) && !(isOther && strength === 'hint') ? [{ words, place: 'column', strength }] : [],
    )
  })

const ANY = new RegExp(CASEWORK.texts.map(({ pattern }) => pattern.source).join('|'), 'u')

/** A row may say why somebody heads her family: not what the list is. It is asked about. */
const valueSigns = (values: readonly string[]): Sign[] =>
  values
    .filter((value) => ANY.test(fold(value)))
    .flatMap((value) => signsIn(value, 'values'))
    .flatMap((sign): Sign[] => (sign.strength === 'hint' ? [] : [{ ...sign, strength: 'lowered' }]))

/** So many different weak words are as good as a strong one. */
const HINTS_ENOUGH = 3
const RANK = ['sure', 'likely', 'lowered', 'hint'] as const

/**
 * Whether a file seems to be a list of protected casework: people who met violence, and who may have done it. A strong word refuses it; one that stands
 * beside another meaning (*sosialisasi pencegahan KDRT*), or in a row, or weak words, make it a question. Undefined: nothing of the kind.
 */
export function findCasework(file: FileTexts): CaseworkSigns | undefined {
  const around = [file.fileName.replace(/\.[a-z0-9]{2,4}$/i, ''), ...file.titles]
  const isOther = around.some((text) => hasOtherMeaning(fold(text)))
  const signs = [
    ...signsIn(around[0] ?? '', 'file_name'),
    ...file.titles.flatMap((text) => signsIn(text, 'title')),
    ...file.sheetNames.flatMap((text) => signsIn(text, 'sheet')),
    ...(file.told ?? []).flatMap((text) => signsIn(text, 'agency')),
    ...columnSigns(file.headers, isOther),
    ...valueSigns(file.values),
  ].toSorted((a, b) => RANK.indexOf(a.strength) - RANK.indexOf(b.strength))
  const [first] = signs
  if (!first) return undefined
  const isStrong = first.strength === 'sure' || first.strength === 'likely'
  const hints = new Set(signs.filter(({ strength }) => strength === 'hint').map(({ words }) => words))
  return { isSure: isStrong || hints.size >= HINTS_ENOUGH, words: first.words, place: first.place }
}
