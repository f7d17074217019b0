import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepStore } from '../../../lib/offline/kept.ts'
import { workOffline } from '../../../lib/offline/work-offline.ts'
import { CameraView } from '../camera-view.tsx'
import classes from '../check-in.module.css'
import { type Said, SaidPanel } from '../desk/said-panel.tsx'
import { signal } from '../feedback.ts'
import { countWaiting, isSessionCode, keepScan, sendScans } from './scans.ts'

const AGAIN_MS = 15_000

/** The projected code of a session, scanned with the own phone; kept here until it is sent. */
export function SessionScan({ token, onSent }: { token: string; onSent: () => void }) {
  const { t } = useTranslation('check-in')
  const [said, setSaid] = useState<Said>()
  const [waiting, setWaiting] = useState(0)
  const say = (tone: Said['tone'], words: string) => {
    setSaid({ tone, name: '', words, detail: '' })
    signal(tone)
  }
  const send = async () => {
    // Without signal they wait; the next turn tries again.
    const sent = await sendScans(token).catch(() => [])
    setWaiting(await countWaiting(token).catch(() => 0))
    if (sent.length === 0) return
    const isRefused = sent.some(({ state }) => state === 'refused')
    say(isRefused ? 'bata' : 'daun', isRefused ? t('own.scannedRefused') : t('own.scannedSent'))
    onSent()
  }
  const again = useEffectEvent(() => void send())
  useEffect(() => {
    again()
    void keepStore()
    const stop = workOffline('/presensi/', { onReady: () => {}, onUpdate: (takeOver) => takeOver() })
    const timer = setInterval(() => again(), AGAIN_MS)
    const wake = () => again()
    window.addEventListener('online', wake)
    return () => {
      stop()
      clearInterval(timer)
      window.removeEventListener('online', wake)
    }
  }, [])
  const scan = async (text: string) => {
    if (!isSessionCode(text)) return say('bata', t('own.scannedOther'))
    await keepScan(token, text)
    say('kunyit', t('own.scanned'))
    return send()
  }
  return (
    <section className={classes.card}>
      <h2>{t('own.scan')}</h2>
      <p className={classes.context}>{t('own.scanHelp')}</p>
      <SaidPanel said={said} />
      <CameraView onCode={(text) => void scan(text)} />
      {waiting > 0 && <p>{t('line.waiting', { count: waiting })}</p>}
    </section>
  )
}
