import { Button, CloseButton } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../lib/i18n.ts'
import { ICON } from '../icon.ts'
import { refusalOf, sizeInWords } from './accepted.ts'
import classes from './file-drop.module.css'

interface FileDropProps {
  /** What is asked for: "Berkas rencana". */
  label: string
  /** Endings with their dot: `['.csv', '.xlsx']`. */
  endings: readonly string[]
  maxBytes: number
  file: File | null
  onFile: (file: File | null) => void
  /** What the server said of the file. */
  error?: string
}

/** One file, dragged here or chosen. */
export function FileDrop({ label, endings, maxBytes, file, onFile, error }: FileDropProps) {
  const { t } = useTranslation('ui')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string>()
  const id = useId()
  const size = (bytes: number) => sizeInWords(bytes, currentLanguage() === 'id' ? 'id-ID' : 'en-GB')
  const types = endings.map((ending) => ending.slice(1).toUpperCase()).join(', ')

  const take = (next: File | undefined) => {
    if (!next) return
    const reason = refusalOf(next, endings, maxBytes)
    const words = { name: next.name, types, size: size(next.size), limit: size(maxBytes) }
    setRefused(reason && t(`file.${reason}`, words))
    onFile(reason ? null : next)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const message = refused ?? error
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same for all */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {file ? (
          <>
            <IconFileSpreadsheet {...ICON} size={24} />
            <span className={classes.name}>
              {file.name} <span className={classes.size}>{size(file.size)}</span>
            </span>
            <CloseButton aria-label={t('file.remove', { name: file.name })} onClick={() => onFile(null)} />
          </>
        ) : (
          <>
            <IconUpload {...ICON} size={24} />
            <span className={classes.hint}>
              {t('file.drop')} {t('file.or')}
            </span>
            <Button variant="default" onClick={() => input.current?.click()}>
              {t('file.choose')}
            </Button>
          </>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          className="spoken"
          accept={endings.join(',')}
          aria-describedby={`${id}-help`}
          aria-invalid={message ? true : undefined}
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <p id={`${id}-help`} className={classes.help}>
        {t('file.limit', { types, size: size(maxBytes) })}
      </p>
      <p role="alert" className={message ? classes.error : undefined}>
        {message}
      </p>
    </div>
  )
}
