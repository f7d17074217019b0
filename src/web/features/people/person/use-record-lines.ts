import { useTranslation } from 'react-i18next'
import type { PersonRecord } from '#contract/people/shapes.ts'
import { useCodeWords } from './use-code-words.ts'

interface Line {
  name: string
  values: { recordId: string; text: string | null; differs: boolean }[]
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}•]+/gu, ' ')
    .trim()

/** RT and RW stand in many addresses already. */
const addressOf = ({ address, rt, rw }: PersonRecord) =>
  /\brt\b/i.test(address) ? address : [address, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ')

/** What the records say, a line a field; a field that no record fills is left out, and values unlike the first one that is given are marked. */
export function useRecordLines(records: readonly PersonRecord[]): Line[] {
  const { t } = useTranslation('people')
  const wordOf = useCodeWords()
  const birthOf = ({ birth, age, list }: PersonRecord) => {
    if (birth) return birth.isDefaultDay ? `${birth.year} (${t('defaultDay')})` : String(birth.year)
    return age === null ? null : t('ageOn', { n: age, year: list.asOf.slice(0, 4) })
  }
  const fields: readonly (readonly [string, (record: PersonRecord) => string | null])[] = [
    [t('name'), ({ name }) => name],
    ['NIK', ({ nik }) => nik],
    [t('kk'), ({ kk }) => kk],
    [t('birth'), birthOf],
    [t('birthPlace'), ({ birthPlace }) => birthPlace],
    [t('sex'), ({ sex }) => sex && t(`sexOf.${sex}`)],
    [t('relation'), ({ relation }) => wordOf('relationOf', relation || null)],
    [t('address'), addressOf],
    [t('village'), ({ village }) => village?.name ?? null],
    [t('district'), ({ district }) => district?.name ?? null],
    [t('phone'), ({ phone }) => phone],
    [t('marital'), ({ marital }) => wordOf('maritalOf', marital)],
    [t('education'), ({ education }) => wordOf('educationOf', education)],
    [t('occupation'), ({ occupation }) => occupation],
    [t('disability'), ({ disability }) => wordOf('disabilityOf', disability)],
    [t('note'), ({ note }) => note],
    [t('decile'), ({ decile }) => (decile === null ? null : String(decile))],
  ]
  return fields.flatMap(([name, read]) => {
    const texts = records.map((record) => read(record) || null)
    const first = texts.find((text) => text !== null)
    if (!first) return []
    const values = records.map(({ id }, at) => {
      const text = texts[at] ?? null
      return { recordId: id, text, differs: text !== null && plain(text) !== plain(first) }
    })
    return [{ name, values }]
  })
}
