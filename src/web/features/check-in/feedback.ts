/** Good: one short high tone; attention: two low ones. Felt as well as heard, since halls are loud. */
const PATTERN = {
  daun: { hertz: 880, times: 1 },
  kunyit: { hertz: 440, times: 1 },
  bata: { hertz: 220, times: 2 },
} as const

let audio: AudioContext | undefined

/** Lets who holds the device know without looking. Silent where the browser allows neither. */
export function signal(tone: keyof typeof PATTERN): void {
  const { hertz, times } = PATTERN[tone]
  navigator.vibrate?.(Array.from({ length: times * 2 - 1 }, () => 90))
  try {
    audio ??= new AudioContext()
    for (let at = 0; at < times; at++) {
      const [tone, loudness] = [audio.createOscillator(), audio.createGain()]
      tone.frequency.value = hertz
      loudness.gain.value = 0.08
      tone.connect(loudness).connect(audio.destination)
      tone.start(audio.currentTime + at * 0.2)
      tone.stop(audio.currentTime + at * 0.2 + 0.12)
    }
  } catch {
    // No sound without somebody having touched the page first.
  }
}
