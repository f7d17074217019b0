import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, Pair } from '#contract/overlaps/pairs.ts'
import { useToday } from '../../../../lib/acting/use-today.ts'
import { followupsAddress } from '../../../../lib/addresses.ts'
import { Badge, StateBadge } from '../../../../ui/figures/badges.tsx'
import { DayText, InstantText } from '../../../../ui/figures/values.tsx'
import classes from './decision.module.css'
import { DECISION_ICONS } from './decision-icons.ts'
import { termsInWords } from './terms-in-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface CurrentDecisionProps {
  pair: Pair
  decision: Decision
  onRevise: () => void
}

/** The decision that stands: what, who, until when, and the way to its followup. */
export function CurrentDecision({ pair, decision, onRevise }: CurrentDecisionProps) {
  const { t } = useTranslation('synergy')
  const [withdrawing, setWithdrawing] = useState(false)
  const today = useToday()
  const { kind, terms, owner, dueOn, note, decidedBy, decidedAt, followupId, can } = decision
  return (
    <div className={classes.current}>
      <div className={classes.currentHead}>
        <Badge tone="daun" icon={DECISION_ICONS[kind]}>
          {t(`decision.kind.${kind}`)}
        </Badge>
        <span>{termsInWords(terms, pair, t)}</span>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('decision.owner')}</dt>
          <dd>{owner.name}</dd>
        </div>
        <div>
          <dt>{t('decision.due')}</dt>
          <dd>
            <DayText value={dueOn} /> {dueOn < today && <StateBadge state="overdue" />}
          </dd>
        </div>
        <div>
          <dt>{t('decision.note')}</dt>
          <dd>{note}</dd>
        </div>
      </dl>
      <p className={classes.by}>
        {t('decision.by', { name: decidedBy })}, <InstantText value={decidedAt} />
      </p>
      <div className={classes.deeds}>
        {followupId && (
          <Button variant="default" component={Link} to={followupsAddress({ id: followupId })}>
            {t('decision.followup')}
          </Button>
        )}
        {can.revise && (
          <Button variant="default" onClick={onRevise}>
            {t('decision.revise')}
          </Button>
        )}
        {can.withdraw && (
          <Button variant="subtle" color="bata" onClick={() => setWithdrawing(true)}>
            {t('decision.withdrawDecision')}
          </Button>
        )}
      </div>
      <WithdrawDialog pair={pair} decision={decision} opened={withdrawing} onClose={() => setWithdrawing(false)} />
    </div>
  )
}
