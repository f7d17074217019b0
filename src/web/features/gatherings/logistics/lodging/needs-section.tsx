import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lodging, OpenedNeeds } from '#contract/gatherings/logistics/lodging.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import { DayText } from '../../../../ui/figures/values.tsx'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import classes from '../../gatherings.module.css'
import { NeedsForm } from './needs-form.tsx'

/** Notes on needs and health: closed until they are opened on purpose, which is recorded. */
export function NeedsSection({ gathering, lodging }: { gathering: Gathering; lodging: Lodging }) {
  const { t } = useTranslation('gatherings')
  const [opened, setOpened] = useState<OpenedNeeds>()
  const [isWriting, setWriting] = useState(false)
  const [participantId, setParticipantId] = useState<string | null>(null)
  const open = useMutation({
    ...api.gatherings.lodging.openNeeds.mutationOptions(),
    onSuccess: setOpened,
    onError: (error) => void notifyError(error),
  })
  const count = lodging.withNeeds.length
  const everybody = [...lodging.rooms.flatMap(({ guests }) => guests), ...lodging.unplaced]
  const choices = everybody.map((guest) => ({
    value: guest.participantId,
    label: [guest.name, guest.agency].filter(Boolean).join(' · '),
  }))
  const close = () => {
    setWriting(false)
    setParticipantId(null)
    // What was open may have changed.
    setOpened(undefined)
  }
  return (
    <section className={classes.section} aria-labelledby="needs">
      <div className={classes.head}>
        <div className={classes.words}>
          <h3 id="needs">{t('logistics.needs.title')}</h3>
          <p className={classes.quiet}>{t('logistics.needs.what')}</p>
          <p>{count > 0 ? t('logistics.needs.count', { count }) : t('logistics.needs.none')}</p>
        </div>
        <div className={classes.deeds}>
          {count > 0 && !opened && (
            <Button variant="default" loading={open.isPending} onClick={() => open.mutate({ id: gathering.id })}>
              {t('logistics.needs.open')}
            </Button>
          )}
          {opened && (
            <Button variant="default" onClick={() => setOpened(undefined)}>
              {t('logistics.needs.hide')}
            </Button>
          )}
          {lodging.can.edit && (
            <Button variant="default" onClick={() => setWriting(true)}>
              {t('logistics.needs.write')}
            </Button>
          )}
        </div>
      </div>
      {opened && (
        <>
          <ul className={classes.plain}>
            {opened.rows.map(({ participantId: id, name, agency, needs, diet, health }) => (
              <li key={id} className={classes.row}>
                <span className={classes.words}>
                  <strong>{[name, agency].filter(Boolean).join(' · ')}</strong>
                  {needs.length > 0 && <span>{needs.map((need) => t(`logistics.needs.need.${need}`)).join(', ')}</span>}
                  {diet && <span>{`${t('logistics.needs.diet')}: ${diet}`}</span>}
                  {health && <span>{`${t('logistics.needs.health')}: ${health}`}</span>}
                </span>
              </li>
            ))}
          </ul>
          <p className={classes.quiet}>
            <Kept opened={opened} />
          </p>
        </>
      )}
      <SidePanel opened={isWriting} onClose={close} title={t('logistics.needs.writeTitle')}>
        <div className={classes.section}>
          <Select
            label={t('logistics.needs.who')}
            data={choices}
            value={participantId}
            onChange={setParticipantId}
            searchable
          />
          {participantId && (
            <NeedsForm key={participantId} gatheringId={gathering.id} participantId={participantId} onDone={close} />
          )}
        </div>
      </SidePanel>
    </section>
  )
}

function Kept({ opened: { keptUntil, source } }: { opened: OpenedNeeds }) {
  const { t } = useTranslation('gatherings')
  const [before = '', after = ''] = t('logistics.needs.kept', { day: '|', source }).split('|')
  return (
    <>
      {before}
      <DayText value={keptUntil} />
      {after}
    </>
  )
}
