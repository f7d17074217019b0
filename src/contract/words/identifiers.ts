/** Sixteen digits with at most two spaces or marks that group digits between each. */
const GROUPED = /(?:\d[\s.\-'’_*]{0,2}){15}\d/
/** Province (Permendagri 58/2021 and later: 11 to 97), regency, district; day (women: plus 40), month, year; serial. A family card has the day it was made. */
const NIK =
  /^(?:1[1-9]|2[1-9]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[1-6]|9[1-7])\d{4}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}$/
const LENGTH = 16
/** Of two parts with a word between, the fewest digits that are a part. */
const HALF = 4
/** Code of a desa or kelurahan, which two in a row would make a number of that shape. */
const VILLAGE = /(?<!\d)\d{2}\.\d{2}\.\d{2}\.[12]\d{3}(?!\d)/g

/** Whether a text holds what may be a NIK or the number of a family card, however its digits are written, grouped, or parted by a word. */
export function holdsIdentifier(text: string): boolean {
  const plain = withPlainDigits(text)
  if (GROUPED.test(plain)) return true
  // Whole numbers that together are sixteen digits, with one word between at most.
  const numbers: { readonly digits: string; readonly words: number }[] = []
  let words = 0
  for (const [token] of plain.replace(VILLAGE, 'desa').matchAll(/\d+|\p{L}+/gu)) {
    if (/\d/.test(token)) numbers.push({ digits: token, words })
    else words++
  }
  return numbers.some(({ words: before }, at) => {
    let [together, afterWord] = ['', 0]
    for (const next of numbers.slice(at)) {
      if (next.words - before > 1 || together.length >= LENGTH) break
      together += next.digits
      if (next.words > before) afterWord += next.digits.length
    }
    // A letter's number and the day after it are no halves of a number.
    return NIK.test(together) && (afterWord === 0 || (afterWord >= HALF && afterWord <= LENGTH - HALF))
  })
}

/** Digits of any script as 0 to 9, nothing invisible among them, and letters that stand for a digit beside digits as that digit. */
function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(worthOf(digit)))
    .replace(/(?<![\p{L}])[OolI]*\d[\dOolI]*(?![\p{L}])/gu, (run) => run.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'))
}

/** Digits of a script stand in a row, zero first. */
function worthOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}
