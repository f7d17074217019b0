import { Button } from '@mantine/core'
import classes from './page.module.css'

interface PartsNavProps<Part extends string> {
  /** What these are parts of, for who cannot see them. */
  label: string
  parts: readonly { value: Part; label: string }[]
  shown: Part
  onShow: (part: Part) => void
}

/** The parts inside a tab, one shown at a time: buttons in the order of Tab, wrapping where the screen is narrow. */
export function PartsNav<Part extends string>({ label, parts, shown, onShow }: PartsNavProps<Part>) {
  return (
    <nav aria-label={label} className={classes.parts}>
      {parts.map((part) => (
        <Button
          key={part.value}
          size="compact-md"
          variant={part.value === shown ? 'light' : 'default'}
          aria-current={part.value === shown ? 'true' : undefined}
          onClick={() => onShow(part.value)}
        >
          {part.label}
        </Button>
      ))}
    </nav>
  )
}
