import { useTranslation } from 'react-i18next'
import type { ResultFigures } from '#contract/training/results/figures.ts'
import { formatMoney } from '../../../lib/format.ts'
import own from '../training.module.css'
import { HiddenGroups, useGroupName } from './group-tables.tsx'
import classes from './results.module.css'
import { Behind, ShareBar } from './shown.tsx'

const WITH_COST = ['field', 'agency', 'batch']

/** Who worked at 6 and at 12 months, and what one such job cost. */
export function KeptJobs({ kept, least }: { kept: ResultFigures['kept']; least: number }) {
  const { t } = useTranslation('training')
  const nameOf = useGroupName()
  const { whole, batchesWithoutCost: without } = kept
  const rows = kept.groups.filter(({ dimension }) => WITH_COST.includes(dimension))
  return (
    <section className={own.section}>
      <h2>{t('results.kept')}</h2>
      <p className={own.quiet}>{whole ? t('results.keptWhat') : t('results.keptFew', { least })}</p>
      {whole && <ShareBar rates={whole.rates} counts={whole.counts} least={least} of="kept" />}
      {without > 0 && <p className={own.quiet}>{t('results.noCost', { count: without })}</p>}
      <ul className={classes.groups}>
        {rows
          .filter(({ counts }) => counts.base !== null)
          .map((group) => (
            <li key={`${group.dimension} ${group.value}`} className={classes.group}>
              <span className={classes.name}>{nameOf(group)}</span>
              <ShareBar rates={group.rates} counts={group.counts} least={least} of="kept" />
              <span className={classes.beside}>
                <Behind rates={group.rates} counts={group.counts} least={least} />
                {group.cost?.each && <span>{t('results.of.cost', { cost: formatMoney(group.cost.each) })}</span>}
              </span>
            </li>
          ))}
      </ul>
      <HiddenGroups groups={rows} least={least} />
    </section>
  )
}
