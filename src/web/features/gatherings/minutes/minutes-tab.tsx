import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import type { TabProps } from '../gathering/tabs.ts'
import shared from '../gatherings.module.css'
import type { GatheringAddress } from '../view.ts'
import { CarriedPart } from './carried/carried-part.tsx'
import { DocumentsPart } from './documents/documents-part.tsx'
import { MinutesBoard } from './notes/minutes-board.tsx'

const PARTS = ['notes', 'carried', 'documents'] as const

/** What is written down, what is still open from before, and the papers to sign. */
export function MinutesTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const [address, setAddress] = useAddress<GatheringAddress>()
  const part = PARTS.find((one) => one === address.part) ?? 'notes'
  return (
    <div className={shared.section}>
      <PartsNav
        label={t('minutes.parts.label')}
        parts={PARTS.map((value) => ({ value, label: t(`minutes.parts.${value}`) }))}
        shown={part}
        onShow={(next) => setAddress({ part: next === 'notes' ? undefined : next })}
      />
      {part === 'notes' && <MinutesBoard gathering={gathering} />}
      {part === 'carried' && <CarriedPart gathering={gathering} />}
      {part === 'documents' && <DocumentsPart gathering={gathering} />}
    </div>
  )
}
