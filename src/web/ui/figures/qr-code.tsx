import encodeQR from 'qr'

interface QrCodeProps {
  text: string
  /** What the code is for, for who cannot see it. */
  label: string
  className?: string | undefined
}

/** Four modules of quiet around it, as readers need. */
const BORDER = 4

/** A QR code, drawn in this page: what it holds goes nowhere else. Dark on light whatever the theme, since readers need that. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className={className}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
