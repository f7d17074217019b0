/** What reads codes from a picture; browsers have their own, the library stands in where they have none. */
interface Detector {
  detect(image: HTMLCanvasElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new (options: { formats: readonly ['qr_code'] }) => Detector

const OPTIONS = { formats: ['qr_code'] } as const
const LOOK_EVERY_MS = 120
const WIDTH = 720

async function makeDetector(): Promise<Detector> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass & { getSupportedFormats?: () => Promise<string[]> } })
    .BarcodeDetector
  if (own && (await own.getSupportedFormats?.())?.includes('qr_code')) return new own(OPTIONS)
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector({ formats: ['qr_code'] })
}

export interface Camera {
  readonly cameras: readonly { readonly id: string; readonly label: string }[]
  readonly hasTorch: boolean
  readonly setTorch: (on: boolean) => Promise<void>
  readonly stop: () => void
}

/** Shows a camera in `video` and reads codes off it until stopped. Rejects when there is none or it is not allowed. */
export async function openCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  cameraId?: string,
): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: cameraId ? { deviceId: { exact: cameraId } } : { facingMode: 'environment', width: { ideal: 1280 } },
  })
  video.srcObject = stream
  await video.play()
  const [track] = stream.getVideoTracks()
  const detector = await makeDetector()
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  let isStopped = false
  const look = async () => {
    if (isStopped) return
    if (pen && video.videoWidth > 0) {
      canvas.width = Math.min(WIDTH, video.videoWidth)
      canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth)
      pen.drawImage(video, 0, 0, canvas.width, canvas.height)
      // A picture without a code is the usual case.
      const found = await detector.detect(canvas).catch(() => [])
      for (const { rawValue } of found) onCode(rawValue)
    }
    setTimeout(() => void look(), LOOK_EVERY_MS)
  }
  void look()
  const devices = await navigator.mediaDevices.enumerateDevices()
  const abilities = track?.getCapabilities?.() as { torch?: boolean } | undefined
  return {
    cameras: devices
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }, at) => ({ id: deviceId, label: label || `#${at + 1}` })),
    hasTorch: abilities?.torch === true,
    setTorch: async (on) => track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }),
    stop: () => {
      isStopped = true
      for (const one of stream.getTracks()) one.stop()
    },
  }
}
