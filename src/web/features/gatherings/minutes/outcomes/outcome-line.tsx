import { Button, TextInput } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnerPost } from '#contract/followups/shapes.ts'
import type { Outcome } from '#contract/gatherings/minutes/shapes.ts'
import { followupsAddress } from '../../../../lib/addresses.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import { Badge } from '../../../../ui/figures/badges.tsx'
import { DayText } from '../../../../ui/figures/values.tsx'
import classes from '../minutes.module.css'

/** Whose it is: the post and who holds it today; says so when the post is vacant, ended, or its holder has changed. */
export function OwnerLine({ owner, post }: { owner: Outcome['owner']; post: OwnerPost | null }) {
  const { t } = useTranslation('gatherings')
  if (!post) return <span>{owner.name}</span>
  const holder = post.holders.at(-1)
  const isOther = holder && post.holderThen && holder.name !== post.holderThen
  return (
    <>
      <span>
        {post.title} · {owner.shortName}
        {holder &&
          ` (${holder.capacity === 'definitif' ? '' : `${t(`minutes.capacity.${holder.capacity}`)} `}${holder.name})`}
      </span>
      {post.state === 'vacant' && <span className={classes.warn}>{t('minutes.outcome.vacant')}</span>}
      {post.state === 'ended' && <span className={classes.warn}>{t('minutes.outcome.ended')}</span>}
      {isOther && <span className={classes.warn}>{t('minutes.outcome.changedHands', { who: post.holderThen })}</span>}
    </>
  )
}

interface OutcomeLineProps {
  gatheringId: string
  outcome: Outcome
  mayChange: boolean
  onChange: () => void
}

/** One decision or promise under its agenda item. */
export function OutcomeLine({ gatheringId, outcome, mayChange, onChange }: OutcomeLineProps) {
  const { t } = useTranslation('gatherings')
  const [isLeaving, setLeaving] = useState(false)
  return (
    <li className={classes.outcome}>
      <div className={classes.line}>
        <Badge tone={outcome.kind === 'obstacle' ? 'kunyit' : 'nila'} icon={IconFlag}>
          {t(`minutes.kind.${outcome.kind}`)}
        </Badge>
        {outcome.state === 'done' && <span className={classes.quiet}>{t('minutes.outcome.done')}</span>}
      </div>
      <p>{outcome.what}</p>
      <div className={classes.line}>
        <OwnerLine owner={outcome.owner} post={outcome.post} />
        <span>
          {t('minutes.outcome.by')} <DayText value={outcome.dueOn} />
        </span>
      </div>
      {outcome.subjects.length > 0 && (
        <p className={classes.quiet}>
          {t('minutes.outcome.tiedTo')} {outcome.subjects.map(({ title }) => title).join(' · ')}
        </p>
      )}
      {isLeaving ? (
        <Withdraw gatheringId={gatheringId} outcome={outcome} onDone={() => setLeaving(false)} />
      ) : (
        <div className={classes.deeds}>
          {mayChange && outcome.state === 'open' && (
            <>
              <Button size="compact-sm" variant="default" onClick={onChange}>
                {t('minutes.outcome.change')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setLeaving(true)}>
                {t('minutes.outcome.withdraw')}
              </Button>
            </>
          )}
          <Link to={followupsAddress({ id: outcome.id })}>{t('minutes.outcome.follow')}</Link>
        </div>
      )}
    </li>
  )
}

function Withdraw({ gatheringId, outcome, onDone }: { gatheringId: string; outcome: Outcome; onDone: () => void }) {
  const { t } = useTranslation(['gatherings', 'ui'])
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const send = async () => {
    try {
      const { id: outcomeId, version } = outcome
      await client.gatherings.minutes.withdraw({ id: gatheringId, outcomeId, version, reason })
      await queries.invalidateQueries({ queryKey: api.gatherings.minutes.key() })
      onDone()
    } catch (error) {
      void notifyError(error)
    }
  }
  return (
    <>
      <TextInput
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoFocus
      />
      <div className={classes.deeds}>
        <Button size="compact-sm" color="bata" disabled={reason.trim().length < 3} onClick={() => void send()}>
          {t('minutes.outcome.withdraw')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('ui:cancel')}
        </Button>
      </div>
    </>
  )
}
