import { IconArrowsExchange, IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract/gatherings/shapes.ts'
import { Badge } from '../../../ui/figures/badges.tsx'

const ANSWERS = {
  none: ['gray', IconCircleDashed],
  coming: ['daun', IconCheck],
  represented: ['nila', IconArrowsExchange],
  declined: ['bata', IconX],
} as const

export function AnswerBadge({ answer }: { answer: Answer }) {
  const { t } = useTranslation('gatherings')
  const [tone, icon] = ANSWERS[answer]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`answers.of.${answer}`)}
    </Badge>
  )
}
