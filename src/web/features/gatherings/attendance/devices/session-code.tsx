import { Alert, Button, Modal, NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { QrCode } from '../../../../ui/figures/qr-code.tsx'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'

/** The rotating code of a session for the projector. */
export function SessionCode({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { data: board } = useSuspenseQuery(
    api.gatherings.attendance.board.queryOptions({ input: { id: gathering.id } }),
  )
  const [chosen, setChosen] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const open = board.sessions.find(({ endsAt }) => new Date(endsAt).getTime() > Date.now()) ?? board.sessions.at(-1)
  const session = board.sessions.find(({ id }) => id === chosen) ?? open
  if (!session) return null
  return (
    <section className={classes.section}>
      <h3>{t('attendance.devices.project')}</h3>
      <p>{t('attendance.devices.projectWhy')}</p>
      <NativeSelect
        label={t('attendance.board.session')}
        data={board.sessions.map(({ id, title }) => ({ value: id, label: title }))}
        value={session.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <div className={classes.deeds}>
        <Button onClick={() => setOpen(true)}>{t('attendance.devices.projectOpen')}</Button>
      </div>
      <Modal opened={isOpen} onClose={() => setOpen(false)} fullScreen title={session.title}>
        {isOpen && <Rotating sessionId={session.id} title={session.title} />}
      </Modal>
    </section>
  )
}

const FRESH_MS = 5 * 60_000

function Rotating({ sessionId, title }: { sessionId: string; title: string }) {
  const { t } = useTranslation('gatherings')
  const codes = useQuery(
    api.gatherings.attendance.codes.queryOptions({
      input: { id: sessionId },
      refetchInterval: FRESH_MS,
      staleTime: 0,
    }),
  )
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (!codes.data) return null
  // By the server's clock, as far as this screen knows it: the time of the answer and what has passed since.
  const at = new Date(codes.data.now).getTime() + (now - codes.dataUpdatedAt)
  const isOn = ({ from }: { from: string }) => {
    const start = new Date(from).getTime()
    return start <= at && at < start + codes.data.stepSeconds * 1000
  }
  const code = codes.data.codes.find(isOn)
  if (!code) return <Alert color="bata">{t('attendance.devices.codeStale')}</Alert>
  return <QrCode text={code.text} label={t('attendance.devices.codeNow', { session: title })} className={own.code} />
}
