import type { ComparedField, ComparedLine, LineMark, LineNote } from '#contract/matching/questions.ts'
import type { Evidence } from '../engine/index.ts'

/** What a level says of one line: its mark, a note that always goes with it, and others that may. */
interface Said {
  readonly mark: LineMark
  readonly note?: LineNote
  readonly may?: readonly LineNote[]
}

type ByLine = Partial<Record<ComparedField, Said>>

const SAME: Said = { mark: 'same' }
const NEARLY: Said = { mark: 'nearly' }
const OTHER: Said = { mark: 'other' }
/** Of which a word is the same: never other. */
const SHARES: Said = { mark: 'nearly' }
const SLIP: Said = { mark: 'nearly', may: ['one_digit', 'digits_swapped', 'excel_rounded', 'incomplete'] }

const on = (field: ComparedField, levels: Readonly<Record<string, Said>>): Record<string, ByLine> =>
  Object.fromEntries(Object.entries(levels).map(([level, said]) => [level, { [field]: said }]))

/** By comparison and level of the engine, what is said of the lines. Lines that a level does not name keep the look of their values. */
export const SAID_BY_LEVEL: Readonly<Record<string, Readonly<Record<string, ByLine>>>> = {
  name: on('name', {
    same: SAME,
    variant: NEARLY,
    slip: NEARLY,
    lightWordDropped: NEARLY,
    wordDropped: NEARLY,
    cutOrInitial: NEARLY,
    familiar: NEARLY,
    ending: NEARLY,
    slips: NEARLY,
    oneWordOther: NEARLY,
    oneWordShared: OTHER,
    other: OTHER,
  }),
  nik: on('nik', {
    same: SAME,
    sameButDoubtful: SAME,
    rounded: { mark: 'nearly', note: 'excel_rounded' },
    slip: SLIP,
    neighbour: { mark: 'other', note: 'neighbours' },
    isOthersCard: { mark: 'other', note: 'nik_is_kk' },
    startFits: { mark: 'nearly', note: 'incomplete' },
    otherAndOdd: OTHER,
    other: OTHER,
  }),
  birth: on('birth', {
    same: { mark: 'same', may: ['default_date'] },
    swapped: { mark: 'nearly', note: 'day_month_swapped' },
    yearSlip: { mark: 'nearly', note: 'year_differs' },
    oneNumberOther: NEARLY,
    worthlessDaySameYear: { mark: 'nearly', note: 'default_date' },
    worthlessDayNearYear: { mark: 'nearly', note: 'default_date' },
    sameYear: OTHER,
    ageFits: { mark: 'nearly', note: 'age_only' },
    ageNear: { mark: 'other', note: 'age_only' },
    nearYear: OTHER,
    other: { mark: 'other', may: ['default_date', 'age_only'] },
  }),
  kk: on('kk', { same: SAME, slip: SLIP, other: OTHER }),
  sex: on('sex', { same: SAME, other: OTHER }),
  place: {
    sameDoor: { village: SAME, rtRw: SAME, address: SHARES },
    sameRt: { village: SAME, rtRw: SAME },
    sameStreet: { village: SAME, address: SHARES },
    sameVillage: { village: SAME },
    sameVillageOtherRt: { village: SAME, rtRw: OTHER },
    sameDistrict: { village: NEARLY },
    otherVillageAlike: { village: OTHER },
    otherVillage: { village: OTHER },
    otherDistrict: { village: OTHER },
  },
  phone: on('phone', { same: SAME, slip: SLIP, other: OTHER }),
  birthPlace: on('birthPlace', { same: SAME, other: OTHER }),
  list: { same: {}, other: {} },
}

/** The line of each comparison; empty or worthless values are said there. */
const OWN_LINE: Readonly<Record<string, ComparedField>> = {
  name: 'name',
  nik: 'nik',
  birth: 'birth',
  kk: 'kk',
  sex: 'sex',
  place: 'village',
  phone: 'phone',
  birthPlace: 'birthPlace',
}

/** Lines whose look no comparison answers for alone: of an address single words count, of a place in the family nothing. */
const ONLY_SHOWN: ReadonlySet<ComparedField> = new Set<ComparedField>(['address', 'relation'])

/** Lines of which one side may be read from elsewhere: birth and sex stand in the NIK, sex in a name. */
const INFERRED: ReadonlySet<ComparedField> = new Set<ComparedField>(['birth', 'sex'])

/**
 * Lines and reasons about the same two records agree: what the engine found of a field is its line's mark. A value that it left out (a number that
 * many carry, a date that the NIK has told already) is said not to count.
 */
export function heedEvidence(lines: readonly ComparedLine[], evidence: readonly Evidence[]): ComparedLine[] {
  const said = new Map<ComparedField, Said>()
  const isVillageSaid = lines.some((line) => line.field === 'village' && areBothSaid(line))
  const silent = new Set<ComparedField>()
  for (const { comparison, level } of evidence) {
    const own = OWN_LINE[comparison]
    if (level === null && own) silent.add(own)
    const byLine = level === null ? {} : (SAID_BY_LEVEL[comparison]?.[level] ?? {})
    // With a village unknown, the same RT alone may stand for the street.
    for (const [field, word] of Object.entries(byLine))
      if (word !== SHARES || isVillageSaid) said.set(field as ComparedField, word)
  }
  return lines.map((line) => {
    const word = said.get(line.field)
    if (word) return heed(line, word)
    const isUnheard = silent.has(line.field) || ONLY_SHOWN.has(line.field)
    return isUnheard && areBothSaid(line) ? { ...line, notes: [...line.notes, 'not_counted'] } : line
  })
}

const areBothSaid = ({ a, b }: ComparedLine) => a.length > 0 && b.length > 0

function heed(line: ComparedLine, said: Said): ComparedLine {
  const { mark, note, may = [] } = said
  // The engine takes 05/07 for 07/05, since clerks do not know which column is which.
  if (line.field === 'rtRw' && mark === 'same' && line.mark === 'other')
    return { ...line, mark: 'nearly', notes: ['rt_rw_swapped'] }
  if (said === SHARES && line.mark === 'same') return line
  if (areBothSaid(line)) {
    const kept = line.notes.filter((own) => own !== note && may.includes(own))
    return { ...line, mark, notes: note ? [note, ...kept] : kept }
  }
  return INFERRED.has(line.field) ? { ...line, mark, notes: [...(note ? [note] : []), 'inferred'] } : line
}
