import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '#contract/partners/partners.ts'
import { client } from '../../../lib/api.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from '../partners.module.css'
import { useSaved } from '../use-saved.ts'

/** The partner's own page by link: off unless chosen, renewed when it went astray, withdrawn when no longer wanted. */
export function LinkSection({ partner: { id, version, link, state } }: { partner: Partner }) {
  const { t } = useTranslation('partners')
  const clipboard = useClipboard()
  const saved = useSaved(() => {})
  const move = (deed: 'renewLink' | 'withdrawLink') =>
    void client.partners.register[deed]({ id, version }).then(saved).catch(notifyError)
  return (
    <section className={classes.card}>
      <h2>{t('link.title')}</h2>
      <p>{t('link.what')}</p>
      {link.url && (
        <div className={classes.deeds}>
          <span className={classes.link}>{link.url}</span>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={clipboard.copied ? <IconCheck {...SMALL_ICON} /> : <IconCopy {...SMALL_ICON} />}
            onClick={() => clipboard.copy(link.url)}
          >
            {clipboard.copied ? t('link.copied') : t('link.copy')}
          </Button>
        </div>
      )}
      {link.isOn && <p className={classes.quiet}>{t('link.care')}</p>}
      <div className={classes.deeds}>
        {state === 'active' && (
          <Button variant="default" onClick={() => move('renewLink')}>
            {link.isOn ? t('link.renew') : t('link.open')}
          </Button>
        )}
        {link.isOn && (
          <Button variant="subtle" onClick={() => move('withdrawLink')}>
            {t('link.withdraw')}
          </Button>
        )}
      </div>
    </section>
  )
}
