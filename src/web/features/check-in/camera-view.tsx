import { Alert, Button, NativeSelect } from '@mantine/core'
import { IconBulb, IconBulbOff, IconCamera, IconCameraOff } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SMALL_ICON } from '../../ui/icon.ts'
import { type Camera, openCamera } from './camera.ts'
import classes from './check-in.module.css'

/** The same code in front of the camera counts once in so many milliseconds. */
const PAUSE_MS = 3000

/** A button that opens the camera; every code it sees goes to `onCode`. */
export function CameraView({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useTranslation('check-in')
  const [isOpen, setOpen] = useState(false)
  const mayOpen = Boolean(navigator.mediaDevices?.getUserMedia)
  return (
    <>
      <Button
        size="md"
        variant={isOpen ? 'default' : 'filled'}
        leftSection={isOpen ? <IconCameraOff {...SMALL_ICON} /> : <IconCamera {...SMALL_ICON} />}
        disabled={!mayOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('camera.close') : t('camera.open')}
      </Button>
      {!mayOpen && <p className={classes.context}>{t('camera.insecure')}</p>}
      {isOpen && <OpenCamera onCode={onCode} />}
    </>
  )
}

function OpenCamera({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useTranslation('check-in')
  const video = useRef<HTMLVideoElement>(null)
  const last = useRef({ text: '', at: 0 })
  const [camera, setCamera] = useState<Camera>()
  const [chosen, setChosen] = useState<string>()
  const [failed, setFailed] = useState(false)
  const [isLit, setLit] = useState(false)
  const seen = useEffectEvent((text: string) => {
    const now = performance.now()
    const isRepeat = last.current.text === text && now - last.current.at < PAUSE_MS
    last.current = { text, at: now }
    if (!isRepeat) onCode(text)
  })
  useEffect(() => {
    const element = video.current
    if (!element) return
    let isGone = false
    let opened: Camera | undefined
    openCamera(element, (text) => seen(text), chosen)
      .then((camera) => {
        opened = camera
        if (isGone) camera.stop()
        else setCamera(camera)
      })
      .catch(() => setFailed(true))
    return () => {
      isGone = true
      opened?.stop()
    }
  }, [chosen])
  const light = async () => {
    await camera?.setTorch(!isLit)
    setLit(!isLit)
  }
  if (failed) return <Alert color="kunyit">{t('camera.none')}</Alert>
  return (
    <>
      <video ref={video} className={classes.camera} muted playsInline aria-label={t('camera.view')} />
      <div className={classes.deeds}>
        {camera && camera.cameras.length > 1 && (
          <NativeSelect
            aria-label={t('camera.choose')}
            data={camera.cameras.map(({ id, label }) => ({ value: id, label }))}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        {camera?.hasTorch && (
          <Button
            variant="default"
            leftSection={isLit ? <IconBulbOff {...SMALL_ICON} /> : <IconBulb {...SMALL_ICON} />}
            onClick={() => void light()}
          >
            {isLit ? t('camera.torchOff') : t('camera.torchOn')}
          </Button>
        )}
      </div>
    </>
  )
}
