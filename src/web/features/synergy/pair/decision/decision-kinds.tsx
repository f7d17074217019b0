import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DecisionKind } from '#contract/overlaps/shapes.ts'
import classes from './decision.module.css'

const KINDS = ['join', 'divide', 'sequence', 'justify', 'withdraw'] as const satisfies readonly DecisionKind[]

interface DecisionKindsProps {
  value: DecisionKind | ''
  error: string | undefined
  suggested: DecisionKind | undefined
  onChange: (kind: DecisionKind) => void
}

/** The five decisions, each with what it means. */
export function DecisionKinds({ value, error, suggested, onChange }: DecisionKindsProps) {
  const { t } = useTranslation('synergy')
  return (
    <Radio.Group
      id="kind"
      tabIndex={-1}
      label={t('decision.question')}
      error={error}
      value={value}
      onChange={(kind) => onChange(kind as DecisionKind)}
    >
      <div className={classes.kinds}>
        {KINDS.map((kind) => (
          <label key={kind} htmlFor={`kind-${kind}`} className={classes.kind} data-on={value === kind || undefined}>
            <Radio id={`kind-${kind}`} value={kind} aria-describedby={`means-${kind}`} />
            <span>
              <span className={classes.kindName}>
                {t(`decision.kind.${kind}`)}
                {suggested === kind && <span className={classes.suggested}> {t('decision.suggested')}</span>}
              </span>
              <span id={`means-${kind}`} className={classes.means}>
                {t(`decision.means.${kind}`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Radio.Group>
  )
}
