import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import classes from '../followups.module.css'
import { type Deed, DeedForm } from './deed-form.tsx'

/** The deeds that are possible now, the most usual first. */
function deedsOf({ can, waiting }: Followup): Deed[] {
  const waits: Deed[] = can.wait ? [waiting ? 'stopWaiting' : 'wait'] : []
  const rest = (['reopen', 'comment', 'extend'] as const).filter((deed) => can[deed])
  const last = (['handOver', 'drop'] as const).filter((deed) => can[deed])
  return [...(can.close ? (['close'] as const) : []), ...rest, ...waits, ...last]
}

/** What can be done with a followup; each deed asks for its words, and says before what it does. */
export function FollowupDeeds({ followup }: { followup: Followup }) {
  const { t } = useTranslation('followups')
  const [deed, setDeed] = useState<Deed>()
  if (deed) return <DeedForm deed={deed} followup={followup} onEnd={() => setDeed(undefined)} />
  const offered = deedsOf(followup)
  if (offered.length === 0) return null
  return (
    <div className={classes.deeds}>
      {offered.map((one) => (
        <Button key={one} variant={one === 'close' ? 'filled' : 'default'} onClick={() => setDeed(one)}>
          {t(`deed.${one}`)}
        </Button>
      ))}
    </div>
  )
}
