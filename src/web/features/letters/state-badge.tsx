import { IconBan, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '#contract/letters/shapes.ts'
import { Badge } from '../../ui/figures/badges.tsx'

const STATES = { reserved: ['kunyit', IconClock], issued: ['daun', IconCheck], voided: ['gray', IconBan] } as const

/** What became of a number, and which correction of the letter is the last. */
export function LetterStateBadge({ letter: { state, revision } }: { letter: Letter }) {
  const { t } = useTranslation('letters')
  const word = t(`state.${state}`)
  return (
    <Badge tone={STATES[state][0]} icon={STATES[state][1]}>
      {state === 'issued' && revision > 1 ? `${word}, ${t('correction', { n: revision - 1 })}` : word}
    </Badge>
  )
}
