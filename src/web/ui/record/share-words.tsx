import { Button } from '@mantine/core'
import { IconBrandWhatsapp, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyError } from '../feedback/notify.ts'
import { SMALL_ICON } from '../icon.ts'
import classes from './share-words.module.css'

/** Words with a link in them, to be copied, printed or sent by chat. */
export function ShareWords({ text }: { text: string }) {
  const { t } = useTranslation('ui')
  const copy = () =>
    navigator.clipboard
      .writeText(text)
      .then(() => notifyDone(t('share.copied')))
      .catch(notifyError)
  return (
    <>
      <p className={classes.words}>{text}</p>
      <div className={classes.deeds}>
        <Button variant="default" leftSection={<IconCopy {...SMALL_ICON} />} onClick={() => void copy()}>
          {t('share.copy')}
        </Button>
        <Button
          component="a"
          href={`https://wa.me/?text=${encodeURIComponent(text)}`}
          target="_blank"
          rel="noreferrer"
          variant="default"
          leftSection={<IconBrandWhatsapp {...SMALL_ICON} />}
        >
          {t('share.whatsapp')}
        </Button>
      </div>
    </>
  )
}
