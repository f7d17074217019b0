import { useTranslation } from 'react-i18next'
import type { Dimension, ResultFigures } from '#contract/training/results/figures.ts'
import { formatMoney } from '../../../lib/format.ts'
import own from '../training.module.css'
import classes from './results.module.css'
import { Behind, ShareBar } from './shown.tsx'

type Group = ResultFigures['groups'][number]

/** The name of a group: as the server names it, or by its value. */
export function useGroupName(): (group: Pick<Group, 'dimension' | 'value' | 'name'>) => string {
  const { t } = useTranslation('training')
  const words: Readonly<Record<string, string>> = {
    'sex:L': t('results.value.sexL'),
    'sex:P': t('results.value.sexP'),
    'disability:with': t('results.value.with'),
    'disability:none': t('results.value.none'),
    'disability_kind:none': t('results.value.none'),
    'disability_kind:physical': t('results.value.physical'),
    'disability_kind:intellectual': t('results.value.intellectual'),
    'disability_kind:mental': t('results.value.mental'),
    'disability_kind:sensory': t('results.value.sensory'),
    'disability_kind:multiple': t('results.value.multiple'),
    'decile:1-4': t('results.value.low'),
    'decile:5-10': t('results.value.high'),
  }
  return ({ dimension, value, name }) => name || (words[`${dimension}:${value}`] ?? t('results.value.unknown'))
}

const isShown = ({ counts }: Pick<Group, 'counts'>) => counts.base !== null

/** Groups of which nothing is shown, in one line instead of a row each. */
export function HiddenGroups({
  groups,
  least,
}: {
  groups: readonly Pick<Group, 'dimension' | 'value' | 'name' | 'counts'>[]
  least: number
}) {
  const { t } = useTranslation('training')
  const nameOf = useGroupName()
  const names = groups.filter((group) => !isShown(group)).map(nameOf)
  if (names.length === 0) return null
  return (
    <p className={classes.why} title={t('results.hiddenWhy', { least })}>
      {t('results.of.together', { hidden: t('results.hidden', { least }), names: names.join('; ') })}
    </p>
  )
}

/** One table a dimension, every group with its share, its bounds and how many answered. */
export function GroupTables({ groups, least }: { groups: readonly Group[]; least: number }) {
  const { t } = useTranslation('training')
  const nameOf = useGroupName()
  const dimensions = [...Map.groupBy(groups, ({ dimension }): Dimension => dimension)]
  return (
    <section className={own.sections} aria-label={t('results.by')}>
      {dimensions.map(([dimension, rows]) => (
        <div key={dimension} className={own.section}>
          <h2>{t(`results.dimension.${dimension}`)}</h2>
          <ul className={classes.groups}>
            {rows.filter(isShown).map((group) => (
              <li key={group.value} className={classes.group}>
                <span className={classes.name}>{nameOf(group)}</span>
                <ShareBar rates={group.rates} counts={group.counts} least={least} />
                <span className={classes.beside}>
                  <Behind rates={group.rates} counts={group.counts} least={least} />
                  {group.income && <span>{t('results.of.income', { income: formatMoney(group.income.median) })}</span>}
                </span>
              </li>
            ))}
          </ul>
          <HiddenGroups groups={rows} least={least} />
        </div>
      ))}
    </section>
  )
}
