import { useTranslation } from 'react-i18next'
import type { PersonRecord } from '#contract/people/shapes.ts'
import { useModelWords } from '../../../app/model-words.ts'
import classes from './person.module.css'

/** So much a sign must weigh, in bits, to be named. */
const LEAST = 1

/** Why a record is this person: who or what said so, and the signs that spoke for and against it. */
export function Tie({ tie }: Pick<PersonRecord, 'tie'>) {
  const { t } = useTranslation('people')
  const { levelName } = useModelWords()
  if (!tie) return <span className={classes.quiet}>{t('tie.none')}</span>
  const signs = tie.evidence.filter(({ weight }) => Math.abs(weight) >= LEAST).sort((a, b) => b.weight - a.weight)
  return (
    <div className={classes.tie}>
      <span title={tie.score === null ? undefined : t('tie.score', { percent: (100 * tie.score).toFixed(1) })}>
        {tie.origin === 'machine' && signs.length === 0 ? t('tie.bare') : t(`tie.${tie.origin}`)}
      </span>
      {signs.length > 0 && (
        <ul>
          {signs.map(({ comparison, level, weight }) => (
            <li key={comparison} data-against={weight < 0 || undefined}>
              {weight < 0 ? `${t('tie.against')}: ` : ''}
              {levelName(comparison, level)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
