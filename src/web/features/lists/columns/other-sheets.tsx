import { useTranslation } from 'react-i18next'
import type { ListEditionWithLayout } from '#contract/lists.ts'
import classes from '../lists.module.css'
import { HeaderPlace } from './header-place.tsx'

interface OtherSheetsProps {
  found: ListEditionWithLayout
  /** The file was read again from another header. */
  onRead: (found: ListEditionWithLayout) => void
}

/** Sheets without a table of people: totals, notes, empty ones. A table that was not found can be pointed at. */
export function OtherSheets({ found, onRead }: OtherSheetsProps) {
  const { t } = useTranslation('lists')
  const others = found.layout.sheets.filter(({ tables }) => tables.length === 0)
  if (others.length === 0) return null
  const roles = others.map(({ name, role }) => `${name.trim()} (${t(`role.${role}`)})`)
  const filled = others.filter(({ role }) => role !== 'empty')
  return (
    <section className={classes.group}>
      <p className={classes.facts}>{t('columns.others', { sheets: roles.join(', ') })}</p>
      {filled.length > 0 && <HeaderPlace id={found.id} sheets={filled} headerRow={null} onRead={onRead} />}
    </section>
  )
}
