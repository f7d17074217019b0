import { expect, test } from 'vitest'
import { qrCode } from './qr-code.ts'

const draw = (text: string) => qrCode(text).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))

test('the corners, the timing and the size are those of the standard', () => {
  const rows = draw('otpauth')
  expect(rows).toHaveLength(21)
  expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual([
    '#######',
    '#.....#',
    '#.###.#',
    '#.###.#',
    '#.###.#',
    '#.....#',
    '#######',
  ])
  expect(rows[6]?.slice(7, 14)).toBe('.#.#.#.')
})

test('the symbol that an independent reader understood has not changed', () => {
  // Read back by jsQR 1.4.0 when this was written, for lengths of 1 to 271 bytes.
  expect(draw('Selaras')).toMatchInlineSnapshot(`
    [
      "#######..#.##.#######",
      "#.....#..###..#.....#",
      "#.###.#.##.##.#.###.#",
      "#.###.#..#.#..#.###.#",
      "#.###.#...#.#.#.###.#",
      "#.....#.....#.#.....#",
      "#######.#.#.#.#######",
      "........##.##........",
      "###.########.##...#..",
      "##.##..#.#....##...##",
      "##..#.####..#...#####",
      ".#.#.#.##.#...#.#...#",
      "##..#.#.##..#.#.#...#",
      "........#.##.#..#.#..",
      "#######.####.####.###",
      "#.....#.#.####......#",
      "#.###.#.#.##.##.#..##",
      "#.###.#.......####.#.",
      "#.###.#.###.#..####.#",
      "#.....#.###...###..#.",
      "#######.###.#.#.##.##",
    ]
  `)
})

test('each version takes what it can hold, and more is refused', () => {
  expect(qrCode('x'.repeat(17))).toHaveLength(21)
  expect(qrCode('x'.repeat(18))).toHaveLength(25)
  expect(qrCode('x'.repeat(271))).toHaveLength(57)
  expect(() => qrCode('x'.repeat(272))).toThrow(RangeError)
})
