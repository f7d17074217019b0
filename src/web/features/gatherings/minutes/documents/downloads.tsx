import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../minutes.module.css'

/** The same paper for Word and for printing. */
export function Downloads({ name, address }: { name: string; address: string }) {
  const { t } = useTranslation('gatherings')
  const joined = address.includes('?') ? '&' : '?'
  return (
    <div className={classes.deeds}>
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={`${address}${joined}format=${format}`}
          download
          size="compact-sm"
          variant="light"
          aria-label={`${t(`minutes.documents.${format}`)}: ${name}`}
        >
          {t(`minutes.documents.${format}`)}
        </Button>
      ))}
    </div>
  )
}
