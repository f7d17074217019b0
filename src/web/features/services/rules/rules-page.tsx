import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExampleRule, Rule } from '#contract/services/rules.ts'
import { servedAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { Page } from '../../../ui/page/page.tsx'
import { EndRule } from './end-rule.tsx'
import { RuleCard } from './rule-card.tsx'
import { RuleForm } from './rule-form.tsx'
import { ruleInWords } from './rule-words.ts'
import classes from './rules.module.css'

/** Which services exclude each other and for how long, in words, with what stands behind each rule. */
export function RulesPage() {
  const { t } = useTranslation('services')
  const { can } = useSession()
  const { data } = useSuspenseQuery(api.services.rules.list.queryOptions())
  const { data: kinds } = useSuspenseQuery(api.services.kinds.queryOptions())
  const [making, setMaking] = useState<ExampleRule | true>()
  const [ending, setEnding] = useState<Rule>()
  const standing = data.rows.filter(({ ended }) => ended === null)
  const over = data.rows.filter(({ ended }) => ended !== null)
  return (
    <Page
      title={t('rules.title')}
      context={t('rules.context')}
      crumbs={can.readServices ? [{ name: t('place'), to: servedAddress() }] : []}
      action={data.can.create && <Button onClick={() => setMaking(true)}>{t('rules.new')}</Button>}
    >
      <section className={classes.section} aria-labelledby="standing">
        <h2 id="standing">{t('rules.standing')}</h2>
        {standing.length === 0 ? (
          <EmptyState title={t('rules.empty')}>{t('rules.emptyWhy')}</EmptyState>
        ) : (
          <ul className={classes.cards}>
            {standing.map((rule) => (
              <RuleCard key={rule.id} rule={rule} kinds={kinds} onEnd={() => setEnding(rule)} />
            ))}
          </ul>
        )}
      </section>
      {data.examples.length > 0 && (
        <section className={classes.section} aria-labelledby="examples">
          <h2 id="examples">{t('rules.examples')}</h2>
          <p className={classes.hint}>{t('rules.examplesWhy')}</p>
          <ul className={classes.cards}>
            {data.examples.map((example) => (
              <Example
                key={example.code}
                example={example}
                words={ruleInWords(example, kinds, t)}
                onChange={() => setMaking(example)}
              />
            ))}
          </ul>
        </section>
      )}
      {over.length > 0 && (
        <section className={classes.section} aria-labelledby="over">
          <h2 id="over">{t('rules.over')}</h2>
          <p className={classes.hint}>{t('rules.overWhy')}</p>
          <ul className={classes.cards}>
            {over.map((rule) => (
              <RuleCard key={rule.id} rule={rule} kinds={kinds} />
            ))}
          </ul>
        </section>
      )}
      <RuleForm of={making} kinds={kinds} onClose={() => setMaking(undefined)} />
      <EndRule rule={ending} onClose={() => setEnding(undefined)} />
    </Page>
  )
}

interface ExampleProps {
  example: ExampleRule
  words: string
  onChange: () => void
}

/** An example with what stands behind it: taken over as it is, or changed first. */
function Example({ example, words, onChange }: ExampleProps) {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  const { code: _, ...rule } = example
  const adopt = useMutation({
    ...api.services.rules.create.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.services.key() })
      await notifyDone(t('rules.made'))
    },
    onError: (error) => void notifyError(error, example.title),
  })
  return (
    <li className={classes.card} data-quiet>
      <p className={classes.words}>{words}</p>
      <p className={classes.source}>{t('rules.source', { source: example.source })}</p>
      <div className={classes.deeds}>
        <Button
          variant="default"
          loading={adopt.isPending}
          onClick={() => adopt.mutate({ ...rule, isExample: true })}
          aria-label={t('rules.adoptThis', { title: example.title })}
        >
          {t('rules.adopt')}
        </Button>
        <Button variant="subtle" onClick={onChange}>
          {t('rules.change')}
        </Button>
      </div>
    </li>
  )
}
