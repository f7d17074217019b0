const THUMB = 320
const QUALITY = 0.8

/** A photograph made small enough to keep and to send, with the one that is held over the camera. */
export interface Shot {
  picture: Blob
  thumb: Blob
  sha256: string
}

type Source = CanvasImageSource & { width?: number; height?: number }

async function draw(source: Source, width: number, height: number, longest: number): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!blob) throw new Error('no picture')
  return blob
}

/** Empty where browsers withhold cryptography (plain http): then the server alone makes it. */
export async function hashOf(blob: Blob): Promise<string> {
  if (!crypto.subtle) return ''
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function shotOf(source: Source, width: number, height: number, longest: number): Promise<Shot> {
  const picture = await draw(source, width, height, longest)
  const thumb = await draw(source, width, height, THUMB)
  return { picture, thumb, sha256: await hashOf(picture) }
}

/** What the camera shows at this moment. */
export const shotOfVideo = (video: HTMLVideoElement, longest: number): Promise<Shot> =>
  shotOf(video, video.videoWidth, video.videoHeight, longest)

/**
 * A file of the phone's own camera, upright. One that this browser cannot open is kept as it is: the server says what is wrong with it, and nothing is lost.
 */
export async function shotOfFile(file: File, longest: number): Promise<Shot> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap) return { picture: file, thumb: new Blob([]), sha256: await hashOf(file) }
  try {
    return await shotOf(bitmap, bitmap.width, bitmap.height, longest)
  } finally {
    bitmap.close()
  }
}

/** The small one of a picture that is kept already; empty where this browser cannot open it. */
export async function thumbOf(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined)
  if (!bitmap) return new Blob([])
  try {
    return await draw(bitmap, bitmap.width, bitmap.height, THUMB)
  } finally {
    bitmap.close()
  }
}
