import { useSuspenseQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import type { TabProps } from '../gathering/tabs.ts'
import classes from '../gatherings.module.css'
import type { GatheringAddress } from '../view.ts'
import { BoardPart } from './board/board-part.tsx'

type Part = ComponentType<{ gathering: Gathering }>

/** What only the organiser opens; each comes when it is opened. */
const PARTS = {
  people: lazy<Part>(async () => ({ default: (await import('./people/people-part.tsx')).PeoplePart })),
  conflicts: lazy<Part>(async () => ({ default: (await import('./conflicts/conflicts-part.tsx')).ConflictsPart })),
  devices: lazy<Part>(async () => ({ default: (await import('./devices/devices-part.tsx')).DevicesPart })),
  certificates: lazy<Part>(async () => ({
    default: (await import('./certificates/certificates-part.tsx')).CertificatesPart,
  })),
  questions: lazy<Part>(async () => ({ default: (await import('./questions/questions-part.tsx')).QuestionsPart })),
} as const
const NAMES = ['people', 'conflicts', 'devices', 'certificates', 'questions'] as const

/** Who came: the board for everybody who may read the gathering, the rest for its organiser. */
export function AttendanceTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const [{ part }, setAddress] = useAddress<GatheringAddress>()
  const { data: board } = useSuspenseQuery(
    api.gatherings.attendance.board.queryOptions({ input: { id: gathering.id }, refetchInterval: 5000 }),
  )
  const name = board.can.record ? NAMES.find((one) => one === part) : undefined
  const Content = name && PARTS[name]
  const label = (one: (typeof NAMES)[number]) =>
    one === 'conflicts' && board.conflicts > 0
      ? `${t('attendance.parts.conflicts')} (${board.conflicts})`
      : t(`attendance.parts.${one}`)
  return (
    <div className={classes.section}>
      {board.can.record && (
        <PartsNav
          label={t('attendance.part')}
          parts={[
            { value: 'board', label: t('attendance.parts.board') },
            ...NAMES.map((value) => ({ value, label: label(value) })),
          ]}
          shown={name ?? 'board'}
          onShow={(next) => setAddress({ part: next === 'board' ? undefined : next })}
        />
      )}
      {Content ? (
        <Suspense fallback={<LoadingRows rows={6} />}>
          <Content gathering={gathering} />
        </Suspense>
      ) : (
        <BoardPart gathering={gathering} board={board} />
      )}
    </div>
  )
}
