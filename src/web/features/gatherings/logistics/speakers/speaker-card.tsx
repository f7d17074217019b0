import { Anchor, Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconReplace,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Speaker } from '#contract/gatherings/logistics/speakers.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../../lib/api.ts'
import { ConfirmDialog } from '../../../../ui/feedback/confirm-dialog.tsx'
import { notifyDone, notifyError } from '../../../../ui/feedback/notify.ts'
import { Badge } from '../../../../ui/figures/badges.tsx'
import { DayText, InstantText } from '../../../../ui/figures/values.tsx'
import classes from '../../gatherings.module.css'

const STATES = {
  invited: ['nila', IconCircleDashed],
  confirmed: ['daun', IconCheck],
  declined: ['bata', IconBan],
  deputy: ['daun', IconReplace],
} as const
const ADVICE = {
  remind: ['kunyit', IconAlertTriangle],
  name_deputy: ['bata', IconClockExclamation],
  replace: ['bata', IconAlertTriangle],
  ask_again: ['kunyit', IconAlertTriangle],
} as const

interface SpeakerCardProps {
  speaker: Speaker
  gathering: Gathering
  onEdit: () => void
  onAnswer: () => void
}

/** One speaker: session, state, days left, what to do next. */
export function SpeakerCard({ speaker, gathering, onEdit, onAnswer }: SpeakerCardProps) {
  const { t } = useTranslation('gatherings')
  const { name, postTitle, institution, topic, session, state, deputy, reason, advice, cvLink, own } = speaker
  const isAdvised = advice !== 'none' && advice !== 'wait'
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{session.cancelledReason ? <s>{name}</s> : name}</strong>
        {(postTitle || institution) && <span>{[postTitle, institution].filter(Boolean).join(', ')}</span>}
        <span className={classes.quiet}>
          {session.cancelledReason ? <s>{session.title}</s> : session.title} · <InstantText value={session.startsAt} />
        </span>
        {session.cancelledReason && (
          <span>{t('logistics.speaker.sessionOff', { reason: session.cancelledReason })}</span>
        )}
        {topic && <span className={classes.quiet}>{topic}</span>}
        <span className={classes.badges}>
          <Badge tone={STATES[state][0]} icon={STATES[state][1]}>
            {t(`logistics.speaker.state.${state}`)}
          </Badge>
          {isAdvised && (
            <Badge tone={ADVICE[advice][0]} icon={ADVICE[advice][1]}>
              {t(`logistics.speaker.advice.${advice}`)}
            </Badge>
          )}
        </span>
        {deputy && (
          <span>
            {t('logistics.speaker.deputyOf', { name: [deputy.name, deputy.title].filter(Boolean).join(', ') })}
          </span>
        )}
        {reason && <span>{t('logistics.speaker.reasonOf', { reason })}</span>}
        {!session.cancelledReason && <Deadline speaker={speaker} />}
        {own && (own.phone || own.email || own.note) && (
          <span className={classes.quiet}>{[own.phone, own.email, own.note].filter(Boolean).join(' · ')}</span>
        )}
        {cvLink && (
          <Anchor href={cvLink} target="_blank" rel="noreferrer">
            {t('logistics.speaker.cv')}
          </Anchor>
        )}
      </div>
      {speaker.can.edit && <Deeds speaker={speaker} gathering={gathering} onEdit={onEdit} onAnswer={onAnswer} />}
    </li>
  )
}

function Deadline({ speaker: { state, answerBy, daysLeft, answeredThrough } }: { speaker: Speaker }) {
  const { t } = useTranslation('gatherings')
  if (state !== 'invited')
    return answeredThrough === 'link' ? (
      <span className={classes.quiet}>{t('logistics.speaker.throughLink')}</span>
    ) : null
  if (!answerBy) return <span>{t('logistics.speaker.noDeadline')}</span>
  const left = daysLeft ?? 0
  const words =
    left === 0
      ? t('logistics.speaker.today')
      : left > 0
        ? t('logistics.speaker.daysLeft', { count: left })
        : t('logistics.speaker.daysLate', { count: -left })
  return (
    <span>
      {t('logistics.speaker.until')} <DayText value={answerBy} /> · {words}
    </span>
  )
}

function Deeds({ speaker, gathering, onEdit, onAnswer }: SpeakerCardProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [isRemoving, setRemoving] = useState(false)
  const renewed = () => queries.invalidateQueries({ queryKey: api.gatherings.speakers.key() })
  const renewLink = useMutation({
    ...api.gatherings.speakers.newLink.mutationOptions(),
    onSuccess: async () => {
      await renewed()
      await notifyDone(t('logistics.speaker.newLinkDone'))
    },
    onError: (error) => void notifyError(error),
  })
  const copy = async (link: string) => {
    const words = { name: speaker.name, session: speaker.session.title, title: gathering.title, link }
    await navigator.clipboard.writeText(
      t('logistics.speaker.message', { ...words, interpolation: { escapeValue: false } }),
    )
    await notifyDone(t('logistics.speaker.copied'))
  }
  const remove = async () => {
    await client.gatherings.speakers.remove({ id: speaker.id })
    await renewed()
    await notifyDone(t('logistics.speaker.removed'))
  }
  const link = speaker.own?.link
  return (
    <div className={classes.deeds}>
      <Button size="compact-md" variant={speaker.advice === 'none' ? 'default' : 'filled'} onClick={onAnswer}>
        {t('logistics.speaker.answer')}
      </Button>
      {link && (
        <Button size="compact-md" variant="default" onClick={() => void copy(link).catch(notifyError)}>
          {t('logistics.speaker.copyLink')}
        </Button>
      )}
      <Button size="compact-md" variant="default" onClick={onEdit}>
        {t('logistics.edit')}
      </Button>
      {link && (
        <Button
          size="compact-md"
          variant="subtle"
          loading={renewLink.isPending}
          onClick={() => renewLink.mutate({ id: speaker.id })}
        >
          {t('logistics.speaker.newLink')}
        </Button>
      )}
      <Button size="compact-md" variant="subtle" color="bata" onClick={() => setRemoving(true)}>
        {t('logistics.remove')}
      </Button>
      <ConfirmDialog
        opened={isRemoving}
        onClose={() => setRemoving(false)}
        title={t('logistics.speaker.removeTitle')}
        gone={[`${speaker.name} · ${speaker.session.title}`]}
        deed={t('logistics.speaker.removeDeed')}
        onConfirm={remove}
      />
    </div>
  )
}
