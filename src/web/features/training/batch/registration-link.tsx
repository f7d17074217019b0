import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { QrCode } from '../../../ui/figures/qr-code.tsx'
import { ShareWords } from '../../../ui/record/share-words.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'

/** The link and QR code by which anybody registers without an account. */
export function RegistrationLink({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const { data } = useQuery(api.training.registration.link.queryOptions({ input: { id: batch.id } }))
  const { doIt } = useDeed()
  const renew = () =>
    doIt(async () => {
      await client.training.registration.renewLink({ id: batch.id, version: batch.version })
      return t('saved')
    })
  const words = (url: string) =>
    t('link.words', {
      title: batch.course.title,
      agency: batch.agency.name,
      day: formatDay(batch.registrationUntil ?? batch.startsOn, currentLanguage()),
      url,
    })
  if (!data) return null
  return (
    <section className={classes.section}>
      <h2>{t('link.title')}</h2>
      <p>{t('link.what')}</p>
      {data.url ? (
        <>
          <ShareWords text={words(data.url)} />
          <div className={classes.deeds}>
            <Button variant="default" onClick={() => void renew()}>
              {t('link.renew')}
            </Button>
            <span className={classes.quiet}>{t('link.renewWhat')}</span>
          </div>
          <QrCode text={data.url} label={t('link.qr')} className={classes.qr} />
        </>
      ) : (
        <div className={classes.deeds}>
          <Button onClick={() => void renew()}>{t('link.make')}</Button>
        </div>
      )}
    </section>
  )
}
