/**
 * A QR code (ISO/IEC 18004) of a short text: bytes, error correction L, versions 1 to 10 (up to 271 bytes), mask 0. Enough for the address that an
 * authenticator app reads; made in the browser, so that the secret goes nowhere else.
 */
export function qrCode(text: string): readonly (readonly boolean[])[] {
  const bytes = [...new TextEncoder().encode(text)]
  const at = LAYOUT.findIndex((_, index) => bytes.length + (index < 9 ? 2 : 3) <= dataLength(index + 1))
  if (at < 0) throw new RangeError('too long for a QR code of version 10')
  const version = at + 1
  const grid = new Grid(version)
  grid.drawFunctions()
  grid.drawData(withCorrection(packed(bytes, version), version))
  return grid.rows()
}

/** Per version from 1: bytes in all, blocks, correction bytes a block, at level L; centres of the alignment patterns. */
const LAYOUT: readonly (readonly [all: number, blocks: number, correction: number, centres: readonly number[]])[] = [
  [26, 1, 7, []],
  [44, 1, 10, [6, 18]],
  [70, 1, 15, [6, 22]],
  [100, 1, 20, [6, 26]],
  [134, 1, 26, [6, 30]],
  [172, 2, 18, [6, 34]],
  [196, 2, 20, [6, 22, 38]],
  [242, 2, 24, [6, 24, 42]],
  [292, 2, 30, [6, 26, 46]],
  [346, 4, 18, [6, 28, 50]],
]
const layoutOf = (version: number) => LAYOUT[version - 1] ?? ([0, 1, 0, []] as const)

function dataLength(version: number): number {
  const [all, blocks, correction] = layoutOf(version)
  return all - blocks * correction
}

/** Mode, length, bytes, and padding. */
function packed(bytes: readonly number[], version: number): readonly number[] {
  const bits = [0, 1, 0, 0]
  const push = (value: number, width: number) => {
    for (let bit = width - 1; bit >= 0; bit--) bits.push((value >> bit) & 1)
  }
  push(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) push(byte, 8)
  const length = dataLength(version)
  push(0, Math.min(4, length * 8 - bits.length))
  while (bits.length % 8 > 0) bits.push(0)
  const out: number[] = []
  for (let at = 0; at < bits.length; at += 8) out.push(Number.parseInt(bits.slice(at, at + 8).join(''), 2))
  for (let pad = 0; out.length < length; pad++) out.push(pad % 2 === 0 ? 0xec : 0x11)
  return out
}

/** Product in GF(256) with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    if ((b >> bit) & 1) product ^= a
  }
  return product
}

function correctionOf(data: readonly number[], length: number): readonly number[] {
  let divisor = [...new Array<number>(length - 1).fill(0), 1]
  let root = 1
  for (let step = 0; step < length; step++) {
    divisor = divisor.map((one, at) => times(one, root) ^ (divisor[at + 1] ?? 0))
    root = times(root, 2)
  }
  let rest = new Array<number>(length).fill(0)
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((one, at) => one ^ times(divisor[at] ?? 0, factor))
  }
  return rest
}

/** Blocks side by side, as the symbol carries them; the later blocks are one byte longer where they do not divide evenly. */
function withCorrection(data: readonly number[], version: number): readonly number[] {
  const [, count, correction] = layoutOf(version)
  const short = Math.floor(data.length / count)
  const blocks: (readonly number[])[] = []
  for (let at = 0, start = 0; at < count; at++) {
    const end = start + short + (at >= count - (data.length % count) ? 1 : 0)
    blocks.push(data.slice(start, end))
    start = end
  }
  const sums = blocks.map((block) => correctionOf(block, correction))
  const across = (rows: readonly (readonly number[])[], width: number) =>
    Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat()
  return [...across(blocks, short + 1), ...across(sums, correction)]
}

/** Level L, mask 0, with its correction and mask: the fifteen bits of ISO/IEC 18004 table C.1. */
const FORMAT = 0b111011111000100

class Grid {
  readonly #version: number
  readonly #size: number
  readonly #dark: boolean[][]
  readonly #fixed: boolean[][]

  constructor(version: number) {
    this.#version = version
    this.#size = version * 4 + 17
    const empty = () => Array.from({ length: this.#size }, () => new Array<boolean>(this.#size).fill(false))
    this.#dark = empty()
    this.#fixed = empty()
  }

  rows = (): readonly (readonly boolean[])[] => this.#dark

  #set(x: number, y: number, dark: boolean) {
    const [row, fixed] = [this.#dark[y], this.#fixed[y]]
    if (!row || !fixed || x < 0 || x >= this.#size) return
    row[x] = dark
    fixed[x] = true
  }

  drawFunctions() {
    const end = this.#size - 1
    for (let at = 0; at <= end; at++) {
      this.#set(6, at, at % 2 === 0)
      this.#set(at, 6, at % 2 === 0)
    }
    for (const [x, y] of [
      [3, 3],
      [end - 3, 3],
      [3, end - 3],
    ] as const)
      this.#rings(x, y, 4, [0, 1, 3])
    const [, , , centres] = layoutOf(this.#version)
    const last = centres.at(-1) ?? 0
    for (const x of centres)
      for (const y of centres) {
        const isFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)
        if (!isFinder) this.#rings(x, y, 2, [0, 2])
      }
    this.#drawFormat(end)
    if (this.#version >= 7) this.#drawVersion()
  }

  /** Square rings around a centre, dark at the distances given. */
  #rings(x: number, y: number, reach: number, dark: readonly number[]) {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++)
        this.#set(x + dx, y + dy, dark.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }

  #drawFormat(end: number) {
    const bit = (at: number) => ((FORMAT >> at) & 1) === 1
    for (let at = 0; at <= 5; at++) this.#set(8, at, bit(at))
    this.#set(8, 7, bit(6))
    this.#set(8, 8, bit(7))
    this.#set(7, 8, bit(8))
    for (let at = 9; at < 15; at++) this.#set(14 - at, 8, bit(at))
    for (let at = 0; at < 8; at++) this.#set(end - at, 8, bit(at))
    for (let at = 8; at < 15; at++) this.#set(8, this.#size - 15 + at, bit(at))
    this.#set(8, this.#size - 8, true)
  }

  #drawVersion() {
    let rest = this.#version
    for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
    const bits = (this.#version << 12) | rest
    for (let at = 0; at < 18; at++) {
      const dark = ((bits >> at) & 1) === 1
      const [a, b] = [this.#size - 11 + (at % 3), Math.floor(at / 3)]
      this.#set(a, b, dark)
      this.#set(b, a, dark)
    }
  }

  /** Up and down in columns of two, from the right, past what is fixed; mask 0 turns every second module. */
  drawData(bytes: readonly number[]) {
    let at = 0
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      const upward = ((right + 1) & 2) === 0
      for (let step = 0; step < this.#size; step++) {
        const y = upward ? this.#size - 1 - step : step
        for (const x of [right, right - 1]) {
          const row = this.#dark[y]
          if (!row || this.#fixed[y]?.[x]) continue
          const dark = at < bytes.length * 8 && (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1
          row[x] = dark !== ((x + y) % 2 === 0)
          at++
        }
      }
    }
  }
}
