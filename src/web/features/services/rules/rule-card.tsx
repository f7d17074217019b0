import { Button } from '@mantine/core'
import { IconCheck, IconClock, IconFlask, IconPlayerStop } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Rule } from '#contract/services/rules.ts'
import type { ServiceKind } from '#contract/services/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { conflictsAddress } from '../../../lib/addresses.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { ruleInWords, stateOf } from './rule-words.ts'
import classes from './rules.module.css'

const STATES = { inForce: ['daun', IconCheck], toCome: ['nila', IconClock], ended: ['gray', IconPlayerStop] } as const

interface RuleCardProps {
  rule: Rule
  kinds: readonly ServiceKind[]
  onEnd?: () => void
}

/** A rule in words, since when, by which text, who made it, and what it finds. */
export function RuleCard({ rule, kinds, onEnd }: RuleCardProps) {
  const { t } = useTranslation('services')
  const state = stateOf(rule, useToday())
  const day = (value: string) => formatDay(value, currentLanguage())
  const { validFrom, validUntil, ended, openConflicts } = rule
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h3>{rule.title}</h3>
        <Badge tone={STATES[state][0]} icon={STATES[state][1]}>
          {t(`rules.state.${state}`)}
        </Badge>
        {rule.isExample && (
          <Badge tone="kunyit" icon={IconFlask}>
            {t('rules.isExample')}
          </Badge>
        )}
      </div>
      <p className={classes.words}>{ruleInWords(rule, kinds, t)}</p>
      <p className={classes.source}>{t('rules.source', { source: rule.source })}</p>
      {rule.note && <p className={classes.source}>{rule.note}</p>}
      <p className={classes.source}>
        {validUntil
          ? t('rules.fromUntil', { from: day(validFrom), until: day(validUntil) })
          : t('rules.from', { from: day(validFrom) })}{' '}
        · {t('rules.by', { name: rule.createdBy || t('someone'), day: day(rule.createdAt.slice(0, 10)) })}
      </p>
      {ended && (
        <p className={classes.source}>
          {t('rules.endedBy', {
            name: ended.by || t('someone'),
            day: day(ended.at.slice(0, 10)),
            reason: ended.reason,
          })}
        </p>
      )}
      {(rule.can.end || (openConflicts ?? 0) > 0) && (
        <div className={classes.deeds}>
          {openConflicts !== null && openConflicts > 0 && (
            <Link to={conflictsAddress({ rule: rule.id })}>{t('rules.conflicts', { count: openConflicts })}</Link>
          )}
          {rule.can.end && onEnd && (
            <Button
              variant="subtle"
              color="bata"
              onClick={onEnd}
              aria-label={t('rules.endThis', { title: rule.title })}
            >
              {t('rules.end')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
