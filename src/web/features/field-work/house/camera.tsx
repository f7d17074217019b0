import { Alert, Button, Modal, Slider } from '@mantine/core'
import { IconCamera, IconDeviceMobile, IconMapPin } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldHouse } from '#contract/houses/field/field.ts'
import type { PhotoDoubt } from '#contract/houses/shapes.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import type { EngineState } from '../engine/engine-state.ts'
import type { Field } from '../engine/field.ts'
import type { Shooting } from '../engine/make.ts'
import { type Shot, shotOfFile, shotOfVideo } from '../engine/pictures.ts'
import { isFull } from '../engine/store.ts'
import classes from '../field-work.module.css'
import { useThumb } from '../thumb.tsx'
import { ReasonForm } from './reason-form.tsx'

interface CameraProps {
  token: string
  field: Field
  state: EngineState
  house: FieldHouse
  shooting: Shooting
  onClose: () => void
}

/** Shows the rear camera in a video until it is gone. */
function useCamera(video: React.RefObject<HTMLVideoElement | null>): 'opening' | 'open' | 'denied' {
  const [state, setState] = useState<'opening' | 'open' | 'denied'>('opening')
  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    const open = async () => {
      const element = video.current
      if (!element || !navigator.mediaDevices?.getUserMedia) return setState('denied')
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
  }, [video])
  return state
}

function stopAll(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}

/** The camera in the page: the earlier photograph laid over it, where the phone is, and a word of the officer's on what is doubtful. */
export function Camera({ token, field, state, house, shooting, onClose }: CameraProps) {
  const { t } = useTranslation('field-work')
  const video = useRef<HTMLVideoElement>(null)
  const camera = useCamera(video)
  const ghost = useThumb(shooting.ghostOf, token)
  const [strength, setStrength] = useState(40)
  const [asked, setAsked] = useState<{ shots: readonly Shot[]; doubts: PhotoDoubt[] }>()
  const [said, setSaid] = useState<'saved' | 'full' | 'failed'>()
  const [saved, setSaved] = useState(0)
  const longest = state.snapshot?.rules.longestPx ?? 1600
  const mayKeep = state.storage !== 'full' && state.storage !== 'none'

  const keep = async (shot: Shot, reason: string) => {
    try {
      await field.keep(shooting, shot, reason)
      setSaid('saved')
      setSaved((count) => count + 1)
      return true
    } catch (error) {
      setSaid(isFull(error) ? 'full' : 'failed')
      return false
    }
  }
  /** One word for all that were taken together; what could not be kept stays here to be tried again. */
  const keepAsked = async (reason: string) => {
    const left: Shot[] = []
    for (const shot of asked?.shots ?? []) if (!(await keep(shot, reason))) left.push(shot)
    setAsked(left.length > 0 && asked ? { ...asked, shots: left } : undefined)
  }
  const take = async (make: () => Promise<Shot>) => {
    setSaid(undefined)
    try {
      const shot = await make()
      const doubts = field.doubts(house)
      if (doubts.length > 0) setAsked((now) => ({ shots: [...(now?.shots ?? []), shot], doubts }))
      else await keep(shot, '')
    } catch {
      setSaid('failed')
    }
  }
  const takeFiles = async (files: readonly File[]) => {
    for (const file of files) await take(() => shotOfFile(file, longest))
  }

  const title = t('camera.title', { angle: t(`angle.${shooting.angle}`), stage: t(`stage.s${shooting.stage}`) })
  return (
    <Modal opened fullScreen onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('camera.close') }}>
      <div className={classes.shoot}>
        <div className={classes.finder} hidden={camera === 'denied'}>
          <video ref={video} muted playsInline aria-label={t('camera.view')} />
          {ghost && <img src={ghost} alt="" className={classes.ghost} style={{ opacity: strength / 100 }} />}
        </div>
        {camera === 'denied' && <Alert color="kunyit">{t('camera.denied')}</Alert>}
        {ghost && (
          <div>
            <p className={classes.small}>{t('camera.ghostHelp')}</p>
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
              onClick={() => void take(() => shotOfVideo(video.current as HTMLVideoElement, longest))}
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
            </Alert>
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

function PositionLine({ state }: { state: EngineState }) {
  const { t } = useTranslation('field-work')
  return (
    <p className={classes.part} data-tone={state.fix ? undefined : 'kunyit'}>
      <IconMapPin {...SMALL_ICON} />
      {state.fix ? t('position.found', { metres: state.fix.accuracyM }) : t(`position.${notFound(state.position)}`)}
    </p>
  )
}

const notFound = (position: EngineState['position']) => (position === 'found' ? 'asking' : position)
