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
import type { ImportState, ImportSteps } from '#contract/imports.ts'
import type { Tone } from '../figures/badges.tsx'

/** How the state of a file on its way in looks. */
export const IMPORT_STATES: Readonly<Record<ImportState, readonly [Tone, Icon]>> = {
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

/** Which step is open (0 is the file): where the import is, or an earlier one that the person went back to. */
export function importStep(
  { state, can }: { readonly state: ImportState; readonly can: ImportSteps },
  asked: 'columns' | 'check' | undefined,
): 1 | 2 | 3 {
  if (state === 'uploaded') return 1
  if (asked === 'columns' && can.map) return 1
  return state === 'checking' || state === 'checked' ? 2 : 3
}

/** How sure a meaning is, in a word. */
export const surenessOf = (confidence: number): 'sure' | 'likely' | 'unsure' =>
  confidence >= 0.85 ? 'sure' : confidence >= 0.6 ? 'likely' : 'unsure'
