const DAY_MS = 86_400_000
/** Serial 1 is 1 January 1900; Excel also counts a 29 February 1900 that never was, so from serial 61 on the base is a day earlier. */
const BASE_1900 = Date.UTC(1899, 11, 30)
const BASE_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465

/** A serial number of either date system as ISO text, to the second; undefined when it is no day that exists. */
export function serialToIso(serial: number, date1904: boolean): string | undefined {
  const last = date1904 ? LAST_SERIAL - 1_462 : LAST_SERIAL
  if (!(serial >= 0) || serial >= last + 1) return undefined
  const day = Math.floor(serial)
  const seconds = Math.round((serial - day) * 86_400)
  if (day === 0 && (seconds > 0 || !date1904)) return isoAt(0, seconds).slice(11, 19)
  if (!date1904 && day === 60) return undefined
  const base = date1904 ? BASE_1904 : day < 60 ? BASE_1900 + DAY_MS : BASE_1900
  const iso = isoAt(base + day * DAY_MS, seconds)
  return seconds === 0 || seconds === 86_400 ? iso.slice(0, 10) : iso.slice(0, 19)
}

function isoAt(millis: number, seconds: number): string {
  return new Date(millis + seconds * 1000).toISOString()
}

/** ISO text as `serialToIso` gives it, as a serial of the 1900 system; undefined before 1 March 1900. */
export function isoToSerial(iso: string): number | undefined {
  const time = /^\d\d:\d\d:\d\d$/.test(iso)
  const millis = Date.parse(time ? `1970-01-01T${iso}Z` : iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`)
  if (Number.isNaN(millis)) throw new RangeError('not an ISO date')
  if (time) return millis / DAY_MS
  const serial = (millis - BASE_1900) / DAY_MS
  return serial < 61 ? undefined : serial
}

/** Built-in number formats that show a date or a time; ECMA-376 part 1, 18.8.30, with the East Asian ones. */
const BUILT_IN = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
])

/** Whether a number format shows a date or a time; `code` is the custom format, if there is one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id) || (id >= 52 && id <= 58)
  const [positive = ''] = code.split(';')
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
  return /[dyhs]|m/i.test(bare) && !/general|[0#?]/i.test(bare.replace(/s\.0+/gi, 's'))
}
