import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { ICON } from '../../../ui/icon.ts'
import classes from '../check-in.module.css'

export interface Said {
  tone: 'daun' | 'kunyit' | 'bata'
  name: string
  words: string
  detail: string
}

const ICONS = { daun: IconCircleCheck, kunyit: IconInfoCircle, bata: IconAlertTriangle } as const

/** What became of the last person or code, big enough to be read across a table. */
export function SaidPanel({ said }: { said: Said | undefined }) {
  const SaidIcon = ICONS[said?.tone ?? 'daun']
  return (
    <div role="status" aria-live="assertive">
      {said && (
        <div className={classes.said} data-tone={said.tone}>
          <SaidIcon {...ICON} size={32} />
          {said.name && <strong className={classes.saidName}>{said.name}</strong>}
          <strong>{said.words}</strong>
          {said.detail && <span>{said.detail}</span>}
        </div>
      )}
    </div>
  )
}
