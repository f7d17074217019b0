import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { CurrentDecision } from './current-decision.tsx'
import classes from './decision.module.css'
import { DecisionForm } from './decision-form.tsx'

/** What is decided on a pair, or the form to decide it. */
export function DecisionPanel({ pair, next }: { pair: Pair; next: string | undefined }) {
  const { t } = useTranslation('synergy')
  const [revising, setRevising] = useState(false)
  const [justSaved, setJustSaved] = useState(false)
  const standing = pair.decisions.find(({ endedAt }) => endedAt === null)
  const saved = () => {
    setRevising(false)
    setJustSaved(true)
  }
  return (
    <section className={classes.panel} aria-labelledby="decision">
      <h2 id="decision">{t(standing ? 'decision.standing' : 'decision.title')}</h2>
      {standing && !revising && (
        <>
          <CurrentDecision pair={pair} decision={standing} onRevise={() => setRevising(true)} />
          {justSaved && next && (
            <div>
              <Button component={Link} to={next}>
                {t('decision.next')}
              </Button>
            </div>
          )}
        </>
      )}
      {standing && revising && (
        <>
          <p className={classes.by}>{t('decision.revising')}</p>
          <DecisionForm pair={pair} replaces={standing} onSaved={saved} onStop={() => setRevising(false)} />
        </>
      )}
      {!standing &&
        (pair.can.decide ? (
          <DecisionForm pair={pair} onSaved={saved} />
        ) : (
          <p className={classes.by}>
            {t('decision.noneYet')} {t('decision.mayNot')}
          </p>
        ))}
    </section>
  )
}
