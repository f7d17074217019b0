import { IconCheck, IconCircleDashed, IconUserPause, IconUserShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Holder, Position } from '#contract/organisations/shapes.ts'
import { Badge } from '../../ui/figures/badges.tsx'
import { DayText } from '../../ui/figures/values.tsx'

const LOOKS = {
  filled: ['daun', IconCheck],
  away: ['nila', IconUserPause],
  acting: ['kunyit', IconUserShare],
  vacant: ['bata', IconCircleDashed],
} as const

/** How a post stands on the day, in a word with its colour. */
export function PositionState({ state }: { state: Position['state'] }) {
  const { t } = useTranslation('organisations')
  const [tone, icon] = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  )
}

/** Everybody who holds a post on the day: the holder who is away and the Plh stand both. */
export function HolderLines({ holders }: { holders: readonly Holder[] }) {
  const { t } = useTranslation('organisations')
  if (holders.length === 0) return t('officials.nobody')
  return holders.map((holder) => (
    <div key={holder.id}>
      <HolderLine holder={holder} />
    </div>
  ))
}

export function HolderLine({ holder }: { holder: Holder }) {
  const { t } = useTranslation('organisations')
  const { personName, capacity, validFrom, validUntil, nip } = holder
  return (
    <>
      {personName}
      {` · ${t(`capacity.${capacity}`)} ${t('since')} `}
      <DayText value={validFrom} short />
      {validUntil && (
        <>
          {` ${t('until')} `}
          <DayText value={validUntil} short />
        </>
      )}
      {nip && ` · NIP ${nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')}`}
    </>
  )
}
