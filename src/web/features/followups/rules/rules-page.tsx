import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EscalationRule } from '#contract/followups/rules.ts'
import { followupsAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../followups.module.css'
import { AddRule } from './add-rule.tsx'
import { EndRule } from './end-rule.tsx'
import { useRuleWords } from './rule-words.ts'

interface RuleLineProps {
  rule: EscalationRule
  onEnd?: (() => void) | undefined
}

function RuleLine({ rule, onEnd }: RuleLineProps) {
  const { t } = useTranslation('followups')
  const words = useRuleWords()
  return (
    <li className={classes.rule}>
      <div className={classes.ruleWords}>
        <p className={classes.sentence}>{words(rule)}</p>
        <p className={classes.quiet}>
          {t('rules.sourceIs', { source: rule.source })}{' '}
          {rule.validUntil ? (
            <>
              {t('rules.was')} <DayText value={rule.validFrom} /> – <DayText value={rule.validUntil} />
            </>
          ) : (
            <>
              {t('rules.since')} <DayText value={rule.validFrom} />
            </>
          )}
        </p>
      </div>
      {onEnd && (
        <Button variant="default" onClick={onEnd} aria-label={t('rules.endThis', { rule: words(rule) })}>
          {t('rules.end')}
        </Button>
      )}
    </li>
  )
}

/** Who is told when: before the due day, after it, and while something waits for another agency. */
export function RulesPage() {
  const { t } = useTranslation('followups')
  const { data } = useSuspenseQuery(api.followups.rules.list.queryOptions())
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<EscalationRule>()
  const { rules, former, secretary, isShipped, can } = data
  return (
    <Page
      title={t('rules.title')}
      context={t('rules.context')}
      crumbs={[{ name: t('crumb'), to: followupsAddress() }]}
      action={can.manage && <Button onClick={() => setAdding(true)}>{t('rules.add')}</Button>}
    >
      {isShipped && <p className={classes.note}>{t('rules.shipped')}</p>}
      <p className={classes.note}>
        {secretary
          ? t(secretary.holder ? 'rules.secretary' : 'rules.secretaryVacant', {
              agency: secretary.agency,
              holder: secretary.holder ?? '',
            })
          : t('rules.noSecretary')}
      </p>
      <section aria-labelledby="rules-now">
        <h2 id="rules-now" className={classes.part}>
          {t('rules.now')}
        </h2>
        {rules.length === 0 ? (
          <EmptyState title={t('rules.none')}>{t('rules.noneWhy')}</EmptyState>
        ) : (
          <ul className={classes.rules}>
            {rules.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                onEnd={can.manage && rule.validUntil === null ? () => setEnding(rule) : undefined}
              />
            ))}
          </ul>
        )}
      </section>
      {former.length > 0 && (
        <section aria-labelledby="rules-former">
          <h2 id="rules-former" className={classes.part}>
            {t('rules.former')}
          </h2>
          <ul className={classes.rules}>
            {former.map((rule) => (
              <RuleLine key={rule.id} rule={rule} />
            ))}
          </ul>
        </section>
      )}
      <AddRule opened={adding} onClose={() => setAdding(false)} />
      <EndRule rule={ending} onClose={() => setEnding(undefined)} />
    </Page>
  )
}
