import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconHeart,
  IconLoader,
  IconZzz,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgreementState, DeliveryState, PartnerState, PledgeState } from '#contract/partners/shapes.ts'
import { Badge } from '../../ui/figures/badges.tsx'

/** Whether a partner is active. */
export function PartnerStateBadge({ state }: { state: PartnerState }) {
  const { t } = useTranslation('partners')
  return state === 'active' ? (
    <Badge tone="daun" icon={IconCheck}>
      {t('state.active')}
    </Badge>
  ) : (
    <Badge tone="gray" icon={IconZzz}>
      {t('state.resting')}
    </Badge>
  )
}

const PLEDGES = {
  pledged: ['nila', IconCircleDashed],
  partly: ['nila', IconLoader],
  delivered: ['kunyit', IconCheck],
  valued: ['kunyit', IconHeart],
  thanked: ['daun', IconHeart],
  cancelled: ['gray', IconBan],
} as const satisfies Record<PledgeState, unknown>

/** How far a pledge is; late where its day has passed. */
export function PledgeBadge({ state, isLate = false }: { state: PledgeState; isLate?: boolean }) {
  const { t } = useTranslation('partners')
  if (isLate)
    return (
      <Badge tone="bata" icon={IconClockExclamation}>
        {t(state === 'partly' ? 'pledge.partlyLate' : 'pledge.late')}
      </Badge>
    )
  const [tone, icon] = PLEDGES[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`pledgeState.${state}`)}
    </Badge>
  )
}

const AGREEMENTS = {
  coming: ['nila', IconCircleDashed],
  current: ['daun', IconCheck],
  ending: ['kunyit', IconAlertTriangle],
  ended: ['gray', IconBan],
  terminated: ['gray', IconBan],
  renewed: ['gray', IconCheck],
} as const satisfies Record<AgreementState, unknown>

/** How an agreement stands today. */
export function AgreementBadge({ state }: { state: AgreementState }) {
  const { t } = useTranslation('partners')
  const [tone, icon] = AGREEMENTS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`agreementState.${state}`)}
    </Badge>
  )
}

const DELIVERIES = {
  reported: ['kunyit', IconAlertTriangle],
  confirmed: ['daun', IconCheck],
  refused: ['gray', IconBan],
  withdrawn: ['gray', IconBan],
} as const satisfies Record<DeliveryState, unknown>

/** Whether a delivery counts. */
export function DeliveryBadge({ state }: { state: DeliveryState }) {
  const { t } = useTranslation('partners')
  const [tone, icon] = DELIVERIES[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`deliveryState.${state}`)}
    </Badge>
  )
}
