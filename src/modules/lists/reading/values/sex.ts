import { mend } from './text.ts'

const MALE = /^(l|lk|laki|laki[- ]?laki|laki ?2|pria|cowok|m|male|1)\.?$/i
const FEMALE = /^(p|pr|prp|pere?m?puan|perempuan|wanita|w|wnt|cewek|f|female|2)\.?$/i

/** A sex as lists write it: L/P, LK/PR, words, 1/2; undefined when it is none of these. */
export function readSex(text: string): 'male' | 'female' | undefined {
  const plain = mend(text)
  if (MALE.test(plain)) return 'male'
  return FEMALE.test(plain) ? 'female' : undefined
}

/** Anything but a dash or zero in a column for L or for P is a tick. */
export const isTick = (text: string): boolean => !/^[-–—0.\s]*$/.test(mend(text))
