import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'

/** Both directions of the library agree on the texts we put into codes: personal and session codes, and what an authenticator reads. */
test.each([
  `SELARAS1:${'0123456789ABCDEF'.repeat(2)}:${'FEDCBA9876543210'.repeat(2)}`,
  `SELARAS2:${'0123456789ABCDEF'.repeat(2)}:59000000:FEDCBA9876543210`,
  'otpauth://totp/Selaras:nama%40daerah.go.id?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Selaras&digits=6&period=30',
])('what is drawn is read again: %s', (text) => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const scale = 4
  const size = rows.length * scale
  const data = new Uint8Array(size * size * 4).map((_, at) => {
    const pixel = Math.floor(at / 4)
    const dark = rows[Math.floor(pixel / size / scale)]?.[Math.floor((pixel % size) / scale)]
    return at % 4 === 3 || !dark ? 255 : 0
  })
  expect(decodeQR({ width: size, height: size, data })).toBe(text)
})
