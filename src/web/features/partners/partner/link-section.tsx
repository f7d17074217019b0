import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Partner } from '#contract/partners/partners.ts'
import { client } from '../../../lib/api.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { ShareWords } from '../../../ui/record/share-words.tsx'
import classes from '../partners.module.css'
import { useSaved } from '../use-saved.ts'

/** The partner's own page by link: off unless chosen, renewed when it went astray, withdrawn when no longer wanted. */
export function LinkSection({ partner: { id, name, version, link, state } }: { partner: Partner }) {
  const { t } = useTranslation('partners')
  const saved = useSaved(() => {})
  const move = (deed: 'renewLink' | 'withdrawLink') =>
    void client.partners.register[deed]({ id, version }).then(saved).catch(notifyError)
  return (
    <section className={classes.card}>
      <h2>{t('link.title')}</h2>
      <p>{t('link.what')}</p>
      {link.url && <ShareWords text={t('link.words', { name, url: link.url })} />}
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
