const STRAY = /[\s\u00a0\u2000-\u200d\u202f\u205f\u3000\ufeff]+/g

/** One space for every run of spaces of any kind, none at the ends. */
export const mend = (text: string): string => text.replace(STRAY, ' ').trim()

const NOTHING =
  /^(?:[-–—_./\\?*…]+|n ?\/ ?a|na|nihil|kosong|null|none|nan|x+|tidak (?:ada|punya|diketahui)|tdk (?:ada|punya)|belum (?:ada|punya|diisi)|t\.?a\.?)$/i

/** Ways in which offices write that there is nothing. Expects mended text. */
export const isNothing = (text: string): boolean => text === '' || NOTHING.test(text)

/** Mended text, or null where it says that there is nothing. */
export function said(text: string | undefined): string | null {
  if (text === undefined) return null
  const mended = mend(text)
  return isNothing(mended) ? null : mended
}
