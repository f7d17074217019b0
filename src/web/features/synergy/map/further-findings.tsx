import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OverlapSummary } from '#contract/overlaps/overview.ts'
import { gapsAddress, synergyAddress, wrongAgencyAddress } from '../../../lib/addresses.ts'
import classes from './synergy.module.css'

/** The findings that are no figure of this page, each a link to its rows; what is zero is left out. */
export function FurtherFindings({ summary }: { summary: OverlapSummary }) {
  const { t } = useTranslation('synergy')
  const year = summary.year ?? undefined
  const found = [
    ['reopened', summary.reopened, synergyAddress({ year, state: 'reopened' })],
    ['overdue', summary.overdue, synergyAddress({ year, state: 'all', due: 'overdue' })],
    ['decided', summary.decided, synergyAddress({ year, state: 'decided' })],
    ['gaps', summary.gaps, gapsAddress({ year })],
    ['wrongAgency', summary.wrongAgency, wrongAgencyAddress({ year })],
  ] as const
  const shown = found.filter(([, count]) => count > 0)
  if (shown.length === 0) return null
  return (
    <nav aria-label={t('map.further')}>
      <ul className={classes.further}>
        {shown.map(([name, count, to]) => (
          <li key={name}>
            <Link to={to}>{t(`map.${name}`, { count })}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
