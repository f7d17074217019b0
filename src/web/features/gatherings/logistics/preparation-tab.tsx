import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import type { TabProps } from '../gathering/tabs.ts'
import classes from '../gatherings.module.css'
import type { GatheringAddress } from '../view.ts'

const PARTS = ['speakers', 'lodging', 'duty', 'materials', 'next'] as const
type Part = (typeof PARTS)[number]

const CONTENT: Record<Part, LazyExoticComponent<ComponentType<TabProps>>> = {
  speakers: lazy(async () => ({ default: (await import('./speakers/speakers-part.tsx')).SpeakersPart })),
  lodging: lazy(async () => ({ default: (await import('./lodging/lodging-part.tsx')).LodgingPart })),
  duty: lazy(async () => ({ default: (await import('./duty/duty-part.tsx')).DutyPart })),
  materials: lazy(async () => ({ default: (await import('./materials/materials-part.tsx')).MaterialsPart })),
  next: lazy(async () => ({ default: (await import('./next-part.tsx')).NextPart })),
}

/** What must be ready before it begins: speakers, beds, who is in charge at home, papers; then the copy, and what it changed. */
export function PreparationTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const [{ part }, setAddress] = useAddress<GatheringAddress>()
  const shown = PARTS.find((one) => one === part) ?? 'speakers'
  const Content = CONTENT[shown]
  return (
    <div className={classes.section}>
      <PartsNav
        label={t('logistics.parts')}
        parts={PARTS.map((value) => ({ value, label: t(`logistics.part.${value}`) }))}
        shown={shown}
        onShow={(next) => setAddress({ part: next })}
      />
      <Suspense fallback={<LoadingRows rows={4} />}>
        <Content gathering={gathering} />
      </Suspense>
    </div>
  )
}
