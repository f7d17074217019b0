import type { DisabilityValue, Education, FamilyRelation, MaritalStatus } from './person-values.ts'
import { mend } from './text.ts'

type Table<T> = readonly (readonly [RegExp, T])[]

const look = <T>(table: Table<T>, text: string): T | null => {
  const plain = mend(text).toLowerCase()
  return table.find(([says]) => says.test(plain))?.[1] ?? null
}

/** Words of SIAK, of civil lists and of registers of women who head a family; 1 to 4 as SIAK codes them. */
const MARITAL: Table<MaritalStatus> = [
  [
    /^(belum|blm|tidak|tdk)[ -]*(pernah )?(kawin|nikah|menikah)|^bk$|^lajang|^gadis|^jejaka|^bujang|^1$|^single/,
    'single',
  ],
  [/cerai[ -]*mati|^cm$|^(janda|duda)[ -]*(di ?tinggal )?mati|suami meninggal|istri meninggal|^4$|^ct$/, 'widowed'],
  [/cerai[ -]*hidup|^ch$|^(janda|duda)[ -]*cerai|^cerai( tercatat| belum tercatat)?$|^3$/, 'divorced'],
  [/^(janda|duda)/, 'formerly_married'],
  [/ditinggal (suami|istri)|pisah/, 'separated'],
  [
    /^(sudah )?(kawin|nikah|menikah)|^k$|^(suami|istri) (merantau|difabel|sakit|bekerja|lansia|menganggur)|^suami|^2$|^married/,
    'married',
  ],
]
export const readMarital = (text: string) => look(MARITAL, text)

const RELATION: Table<FamilyRelation> = [
  [/^kepala|^kk$|^krt$|^1$|^kep\b/, 'head'],
  [/^suami|^2$/, 'husband'],
  [/^ist?e?ri|^3$/, 'wife'],
  [/^anak( kandung| tiri| angkat)?$|^4$/, 'child'],
  [/^menantu|^5$/, 'child_in_law'],
  [/^cucu|^6$/, 'grandchild'],
  [/^orang ?tua|^ayah|^ibu|^7$/, 'parent'],
  [/^mertua|^8$/, 'parent_in_law'],
  [/^fam|^saudara|^adik|^kakak|^keponakan|^9$/, 'other_relative'],
  [/^pembantu|^art$|^10$/, 'helper'],
  [/^lain|^11$/, 'other'],
]
export const readRelation = (text: string) => look(RELATION, text)

const EDUCATION: Table<Education> = [
  [/^tidak ?(\/|pernah)? ?(belum )?sekolah|^belum sekolah|^tdk sekolah|^ts$|^tk$|^paud$/, 'none'],
  [/^(belum|tidak|blm|tdk) tamat sd/, 'primary_unfinished'],
  [/^(tamat )?sd\b|^mi\b|^sekolah dasar|^paket a|^sdlb/, 'primary'],
  [/^(tamat )?(sltp|smp|mts)|^paket b/, 'lower_secondary'],
  [/^(tamat )?(slta|sma|smk|smu|ma\b|stm|smea|man\b)|^paket c/, 'upper_secondary'],
  [/^(diploma|d)[ -.]*(i|ii|1|2|i ?\/ ?ii)\b|^diploma i\/ii/, 'diploma_1_2'],
  [/^akademi|^(diploma|d)[ -.]*(iii|3)\b|^s\. ?muda/, 'diploma_3'],
  [/^(diploma|d)[ -.]*(iv|4)\b|strata[ -]*(i|1)$|^s[ -.]*1\b|^sarjana/, 'bachelor'],
  [/strata[ -]*(ii|2)$|^s[ -.]*2\b|^magister/, 'master'],
  [/strata[ -]*(iii|3)$|^s[ -.]*3\b|^doktor/, 'doctor'],
]
export const readEducation = (text: string) => look(EDUCATION, text)

const NO_DISABILITY = /^(tidak|tdk|non\b|bukan|normal|sehat|0$|n$|no$|t$|tanpa)/
const DISABILITY: Table<NonNullable<DisabilityValue['kind']>> = [
  [/ganda|multi/, 'multiple'],
  [/netra|buta|low vision/, 'visual'],
  [/rungu|wicara|tuli|bisu/, 'hearing_speech'],
  [/grahita|intelektual|down ?syndrome/, 'intellectual'],
  [/mental|jiwa|laras|odgj|autis/, 'mental'],
  [/daksa|fisik|lumpuh|kaki|tangan|polio|kusta|celebral|cerebral/, 'physical'],
]

/** A disability as written (*Ya, fisik*; *Tuna netra*; *Non Disabilitas*); its kind where it is named. Source of the kinds: UU 8/2016. */
export function readDisability(text: string): DisabilityValue {
  const written = mend(text)
  const has = !NO_DISABILITY.test(written.toLowerCase())
  return { has, written, kind: has ? look(DISABILITY, written) : null }
}
