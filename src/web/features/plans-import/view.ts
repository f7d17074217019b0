import type { Icon } from '@tabler/icons-react'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClock,
  IconLoader,
  IconPencil,
} from '@tabler/icons-react'
import type { ImportState } from '#contract/imports.ts'
import type { PlanImport } from '#contract/plans-import.ts'
import { type ListAddress, listAddress, oneOf, text } from '../../lib/address.ts'
import type { Tone } from '../../ui/figures/badges.tsx'

/** What the address of an import holds: the step somebody went back to, and the filters of its rows. */
export const importAddress = {
  ...listAddress,
  step: oneOf('columns', 'check'),
  show: oneOf('rejected', 'warned', 'updated'),
  code: text,
}
export type ImportAddress = ListAddress & {
  step?: 'columns' | 'check'
  show?: 'rejected' | 'warned' | 'updated'
  code?: string
}

export const HOME = '/rencana/impor'
export const PLANS = '/rencana'

export const STATES: Readonly<Record<ImportState, readonly [Tone, Icon]>> = {
  uploaded: ['kunyit', IconPencil],
  checking: ['nila', IconLoader],
  checked: ['kunyit', IconClock],
  committing: ['nila', IconLoader],
  committed: ['daun', IconCheck],
  undoing: ['nila', IconLoader],
  undone: ['gray', IconArrowBackUp],
  failed: ['bata', IconAlertTriangle],
  discarded: ['gray', IconBan],
}

export const isAtWork = (state: ImportState) => state === 'checking' || state === 'committing' || state === 'undoing'

/** Which step is open: where the import is, or an earlier one that the person went back to. */
export function stepOf({ state, can }: Pick<PlanImport, 'state' | 'can'>, asked: ImportAddress['step']): 1 | 2 | 3 {
  if (state === 'uploaded') return 1
  if (asked === 'columns' && can.map) return 1
  return state === 'checking' || state === 'checked' ? 2 : 3
}

/** How sure a meaning is, in a word. */
export const surenessOf = (confidence: number): 'sure' | 'likely' | 'unsure' =>
  confidence >= 0.85 ? 'sure' : confidence >= 0.6 ? 'likely' : 'unsure'
