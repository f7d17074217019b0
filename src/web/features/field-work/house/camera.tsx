import { Alert, Button, Modal, Slider } from '@mantine/core'
import { IconCamera, IconDeviceMobile, IconMapPin } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldHouse } from '#contract/houses/field/field.ts'
import { isFull } from '../../../lib/offline/store.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import type { Field, FieldState } from '../engine/field.ts'
import type { Shooting } from '../engine/make.ts'
import { type Shot, shotOfFile, shotOfVideo } from '../engine/pictures.ts'
import { type Placed, placeOfFile } from '../engine/place-of-file.ts'
import classes from '../field-work.module.css'
import { useThumb } from '../thumb.tsx'
import { type Asked, withAsked, withoutKept } from './asked.ts'
import { ReasonForm } from './reason-form.tsx'

interface CameraProps {
  token: string
  field: Field
  state: FieldState
  house: FieldHouse
  shooting: Shooting
  onClose: () => void
}

/** A picture with where it was taken. */
interface Taken {
  readonly shot: Shot
  readonly placed: Placed
}

/** Shows the rear camera in a video until it is gone. The dialog around it brings the element some moments later. */
function useCamera(element: HTMLVideoElement | null): 'opening' | 'open' | 'denied' {
  const [state, setState] = useState<'opening' | 'open' | 'denied'>('opening')
  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    const open = async () => {
      if (!element) return
      if (!navigator.mediaDevices?.getUserMedia) return setState('denied')
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1440 } },
      })
      if (isGone) return stopAll(stream)
      element.srcObject = stream
      await element.play()
      return setState('open')
    }
    open().catch(() => setState('denied'))
    return () => {
      isGone = true
      if (stream) stopAll(stream)
    }
  }, [element])
  return state
}

function stopAll(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}

/** The camera in the page: the earlier photograph laid over it, where the phone is, and a word of the officer's on what is doubtful. */
export function Camera({ token, field, state, house, shooting, onClose }: CameraProps) {
  const { t } = useTranslation('field-work')
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  const camera = useCamera(video)
  const ghost = useThumb(shooting.ghostOf, token)
  const [strength, setStrength] = useState(40)
  const [asked, setAsked] = useState<Asked<Taken>>()
  const [said, setSaid] = useState<'saved' | 'full' | 'failed' | 'waits'>()
  const [isTaking, setIsTaking] = useState(false)
  const [place, setPlace] = useState<Placed>()
  const [saved, setSaved] = useState(0)
  const longest = state.snapshot?.rules.longestPx ?? 1600
  const mayKeep = state.storage !== 'full' && state.storage !== 'none'

  const keep = async ({ shot, placed }: Taken, reason: string) => {
    try {
      await field.keep(shooting, shot, placed.fix, reason)
      setSaid('saved')
      setPlace(placed)
      setSaved((count) => count + 1)
      return true
    } catch (error) {
      setSaid(isFull(error) ? 'full' : 'failed')
      return false
    }
  }
  /** One word for all that were taken together; what could not be kept stays here to be tried again. */
  const keepAsked = async (reason: string) => {
    const kept = new Set<Taken>()
    for (const taken of asked?.taken ?? []) if (await keep(taken, reason)) kept.add(taken)
    setAsked((now) => withoutKept(now, kept))
  }
  const take = async (make: () => Promise<Taken>) => {
    setSaid(undefined)
    try {
      const taken = await make()
      const doubts = field.doubts(house, taken.placed.fix)
      if (doubts.length > 0) setAsked((now) => withAsked(now, taken, doubts))
      else await keep(taken, '')
    } catch {
      setSaid('failed')
    }
  }
  const takeLive = async (element: HTMLVideoElement): Promise<Taken> => {
    const placed: Placed = { fix: state.fix, from: state.fix ? 'page' : 'none' }
    return { shot: await shotOfVideo(element, longest), placed }
  }
  const takeFiles = async (files: readonly File[]) => {
    setIsTaking(true)
    for (const file of files)
      await take(async () => ({
        shot: await shotOfFile(file, longest),
        placed: await placeOfFile(file, field.locate),
      }))
    setIsTaking(false)
  }

  /** Not while pictures are only here: they would be gone. */
  const close = () => (asked || isTaking ? setSaid('waits') : onClose())

  const title = t('camera.title', { angle: t(`angle.${shooting.angle}`), stage: t(`stage.s${shooting.stage}`) })
  return (
    <Modal opened fullScreen onClose={close} title={title} closeButtonProps={{ 'aria-label': t('camera.close') }}>
      <div className={classes.shoot}>
        <p className={classes.context}>{t(`angleHelp.${shooting.angle}`)}</p>
        <div className={classes.finder} hidden={camera === 'denied'}>
          <video ref={setVideo} muted playsInline aria-label={t('camera.view')} />
          {ghost && <img src={ghost} alt="" className={classes.ghost} style={{ opacity: strength / 100 }} />}
        </div>
        {camera === 'denied' && <Alert color="kunyit">{t('camera.denied')}</Alert>}
        {ghost && (
          <div>
            <p className={classes.small}>
              <strong>{t('camera.ghost')}.</strong> {t('camera.ghostHelp')}
            </p>
            <Slider
              value={strength}
              onChange={setStrength}
              min={0}
              max={100}
              thumbLabel={t('camera.ghost')}
              label={null}
            />
          </div>
        )}
        <PositionLine state={state} />
        {asked ? (
          <ReasonForm doubts={asked.doubts} onKeep={keepAsked} onAgain={() => setAsked(undefined)} />
        ) : (
          <>
            <Button
              size="lg"
              leftSection={<IconCamera {...SMALL_ICON} />}
              disabled={camera !== 'open' || !mayKeep}
              onClick={() => video && void take(() => takeLive(video))}
            >
              {t('camera.shutter')}
            </Button>
            <Button
              component="label"
              variant="default"
              disabled={!mayKeep}
              leftSection={<IconDeviceMobile {...SMALL_ICON} />}
            >
              {t('camera.file')}
              <input
                type="file"
                accept="image/*"
                capture="environment"
                multiple
                hidden
                disabled={!mayKeep}
                onChange={(event) => void takeFiles([...(event.currentTarget.files ?? [])])}
              />
            </Button>
          </>
        )}
        <div aria-live="polite">
          {said === 'saved' && (
            <Alert color="daun">
              {t('camera.saved')} ({saved})
              {place?.fix && (
                <p className={classes.small}>
                  {t(place.from === 'file' ? 'camera.placedByFile' : 'camera.placedByPage', {
                    metres: place.fix.accuracyM,
                  })}
                </p>
              )}
            </Alert>
          )}
          {said === 'waits' && (asked || isTaking) && (
            <Alert color="kunyit">{t(asked ? 'camera.waits' : 'camera.taking')}</Alert>
          )}
          {said === 'failed' && <Alert color="bata">{t('camera.failed')}</Alert>}
          {(said === 'full' || !mayKeep) && (
            <Alert color="bata" title={t('camera.full')}>
              {t(state.storage === 'none' ? 'notice.none' : 'notice.full')}
            </Alert>
          )}
        </div>
      </div>
    </Modal>
  )
}

function PositionLine({ state }: { state: FieldState }) {
  const { t } = useTranslation('field-work')
  return (
    <p className={classes.part} data-tone={state.fix ? undefined : 'kunyit'}>
      <IconMapPin {...SMALL_ICON} />
      {state.fix ? t('position.found', { metres: state.fix.accuracyM }) : t(`position.${notFound(state.position)}`)}
    </p>
  )
}

const notFound = (position: FieldState['position']) => (position === 'found' ? 'asking' : position)
