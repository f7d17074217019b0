import { Button, Collapse } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchReason } from '#contract/partners/needs.ts'
import { ScoreBar } from '../../../ui/figures/score-bar.tsx'
import classes from '../partners.module.css'
import { Reasons } from './reasons.tsx'

interface ProposalLineProps {
  title: ReactNode
  facts: string
  score: number
  reasons: readonly MatchReason[]
  deed?: ReactNode
}

/** One proposal: who or what, how well it fits, and, when asked, why. */
export function ProposalLine({ title, facts, score, reasons, deed }: ProposalLineProps) {
  const { t } = useTranslation('partners')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <li>
      <div className={classes.head}>
        <span>
          {title} <span className={classes.quiet}>· {facts}</span>
        </span>
        <span className={classes.deeds}>
          <ScoreBar name={t('score')} score={score / 100} compact />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {t('why')}
          </Button>
          {deed}
        </span>
      </div>
      <Collapse expanded={isOpen} id={id}>
        <Reasons reasons={reasons} />
      </Collapse>
    </li>
  )
}
