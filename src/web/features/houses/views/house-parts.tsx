import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../lib/session.ts'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import { yearsQuery } from './view-data.ts'
import classes from './views.module.css'

const PARTS = {
  board: '/rumah',
  map: '/rumah/peta',
  list: '/rumah/daftar',
  pace: '/rumah/laju',
  pairs: '/rumah/sebelum-sesudah',
  givers: '/rumah/pemberi',
} as const
type Part = keyof typeof PARTS
/** What names nobody is open to whoever has no agency. */
const OPEN: readonly Part[] = ['map', 'pace', 'givers']

/** The ways to look at the houses of a year; the year goes along. */
export function HouseParts({ shown, year }: { shown: Part; year: number }) {
  const { t } = useTranslation('houses')
  const navigate = useNavigate()
  const enters = useCan('readServices')
  const { data } = useQuery(yearsQuery)
  const go = (part: Part, of: number) => void navigate({ to: PARTS[part], search: { year: of } })
  const years = [...new Set([...(data?.years ?? []), year])].sort((a, b) => b - a)
  const parts = (Object.keys(PARTS) as Part[]).filter((part) => enters || OPEN.includes(part))
  return (
    <div className={classes.parts}>
      <PartsNav
        label={t('views.parts')}
        parts={parts.map((value) => ({ value, label: t(`views.part.${value}`) }))}
        shown={shown}
        onShow={(part) => go(part, year)}
      />
      <Select
        className={classes.year}
        aria-label={t('views.year')}
        data={years.map(String)}
        value={String(year)}
        allowDeselect={false}
        onChange={(value) => value && go(shown, Number(value))}
      />
    </div>
  )
}
