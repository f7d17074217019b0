import { Button, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarriedItem } from '#contract/gatherings/minutes/shapes.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import { Badge } from '../../../../ui/figures/badges.tsx'
import { DayText } from '../../../../ui/figures/values.tsx'
import classes from '../minutes.module.css'
import { OwnerLine } from '../outcomes/outcome-line.tsx'

/** What is still open, whose it is, whom it waits for since when, and how often it stood on an agenda. */
export function CarriedFacts({ item, children }: { item: CarriedItem; children?: ReactNode }) {
  const { t } = useTranslation('gatherings')
  return (
    <li className={classes.outcome}>
      <div className={classes.line}>
        <Badge tone={item.isOverdue ? 'bata' : 'kunyit'} icon={IconHistory}>
          {t(`minutes.kind.${item.kind}`)}
        </Badge>
        {item.timesCarried > 0 && (
          <span className={classes.warn}>{t('minutes.carried.times', { count: item.timesCarried })}</span>
        )}
        {item.state === 'resolved' && <span>{t('minutes.carried.resolved')}</span>}
      </div>
      <p>{item.what}</p>
      <div className={classes.line}>
        <OwnerLine owner={item.owner} post={item.post} />
        <span>
          {t('minutes.outcome.by')} <DayText value={item.dueOn} />
        </span>
      </div>
      <p className={classes.quiet}>
        {t('minutes.carried.since')} <DayText value={item.openSince} />
        {item.source && ` · ${item.source}`}
      </p>
      {item.waiting && (
        <p className={classes.warn}>
          {t('minutes.carried.waiting', { agency: item.waiting.agency.shortName, days: item.waiting.days })}{' '}
          <DayText value={item.waiting.since} />
        </p>
      )}
      {item.reason && <p className={classes.quiet}>{item.reason}</p>}
      {children}
    </li>
  )
}

interface CarriedLineProps {
  gatheringId: string
  item: CarriedItem
  mayResolve: boolean
}

/** A carried item under its agenda item; settled here, it is closed with these minutes as its evidence. */
export function CarriedLine({ gatheringId, item, mayResolve }: CarriedLineProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [evidence, setEvidence] = useState('')
  const send = async () => {
    try {
      await client.gatherings.carried.resolve({ id: gatheringId, followupId: item.followupId, evidence })
      await queries.invalidateQueries({ queryKey: api.gatherings.key() })
      setOpen(false)
    } catch (error) {
      void notifyError(error)
    }
  }
  const may = mayResolve && item.state === 'accepted' && item.followupState === 'open'
  return (
    <CarriedFacts item={item}>
      {may && !isOpen && (
        <div className={classes.deeds}>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('minutes.carried.resolve')}
          </Button>
        </div>
      )}
      {isOpen && (
        <div className={classes.deeds}>
          <TextInput
            label={t('minutes.carried.evidence')}
            value={evidence}
            onChange={(event) => setEvidence(event.currentTarget.value)}
            autoFocus
          />
          <Button size="compact-sm" disabled={evidence.trim().length < 3} onClick={() => void send()}>
            {t('minutes.carried.close')}
          </Button>
        </div>
      )}
    </CarriedFacts>
  )
}
