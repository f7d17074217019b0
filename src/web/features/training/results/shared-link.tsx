import { Button } from '@mantine/core'
import { IconBrandWhatsapp, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import own from '../training.module.css'
import classes from './results.module.css'

/** Words with a link in them, to be copied, printed or sent by chat. */
export function SharedLink({ what, text }: { what: string; text: string }) {
  const { t } = useTranslation('training')
  const copy = () =>
    navigator.clipboard
      .writeText(text)
      .then(() => notifyDone(t('results.one.copied')))
      .catch(notifyError)
  return (
    <div className={own.section}>
      <p>{what}</p>
      <p className={classes.words}>{text}</p>
      <div className={own.deeds}>
        <Button variant="default" leftSection={<IconCopy {...SMALL_ICON} />} onClick={() => void copy()}>
          {t('results.one.copy')}
        </Button>
        <Button
          component="a"
          href={`https://wa.me/?text=${encodeURIComponent(text)}`}
          target="_blank"
          rel="noreferrer"
          variant="default"
          leftSection={<IconBrandWhatsapp {...SMALL_ICON} />}
        >
          {t('results.one.whatsapp')}
        </Button>
      </div>
    </div>
  )
}
