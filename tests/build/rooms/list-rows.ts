import type { ListField } from '#contract/lists/layout.ts'
import { buildPlaceBook } from '../../../src/modules/lists/reading/places/place-book.ts'
import type { RowTexts, Written } from '../../../src/modules/lists/reading/rows/list-row.ts'
import { understand } from '../../../src/modules/lists/reading/values/understand.ts'

const village = (code: string, name: string) => ({ code, name, level: 'village' as const })
const district = (code: string, name: string) => ({ code, name, level: 'district' as const })
export const places = buildPlaceBook(
  '35.07',
  [
    ...[district('35.07.13', 'Kepanjen'), district('35.07.17', 'Jabung'), district('35.07.04', 'Sumbermanjing Wetan')],
    ...[
      village('35.07.13.2001', 'Kemiri'),
      village('35.07.17.2015', 'Kemiri'),
      village('35.07.13.1009', 'Cepokomulyo'),
    ],
    ...[village('35.07.04.2003', 'Druju'), village('35.07.13.1010', 'Kepanjen')],
  ],
  [{ key: 'sumawe', code: '35.07.04' }],
)

export type Given = string | Partial<Written>
/** One row of a list of March 2025, understood among a few places of Kabupaten Malang. */
export function readRow(given: Partial<Record<ListField, Given>>) {
  const texts: RowTexts = Object.fromEntries(
    Object.entries(given).map(([field, cell], at) => {
      const plain: Written = { text: '', kind: 'text', digitsLost: false, origin: 'cell', column: at + 1 }
      return [field, typeof cell === 'string' ? { ...plain, text: cell } : { ...plain, ...cell }]
    }),
  )
  const { person, service, problems, isRejected } = understand(texts, { day: '2025-03-31', places })
  return { ...person, service, isRejected, problems: problems.map(({ code }) => code) }
}
