import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../../lib/api.ts'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import classes from '../../gatherings.module.css'

/** Hands a file that was fetched to the browser, as a download would. */
function handOver(file: Blob, name: string) {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** The papers that whoever holds the link may read by now. */
export function GuestMaterials({ token }: { token: string }) {
  const { t } = useTranslation('gatherings')
  const { data } = useQuery(api.gatherings.materials.listByLink.queryOptions({ input: { token }, retry: false }))
  if (!data || data.length === 0) return null
  const open = async (materialId: string, name: string) =>
    handOver(await client.gatherings.materials.fileByLink({ token, materialId }), name)
  return (
    <section className={classes.section} aria-labelledby="guest-materials">
      <h2 id="guest-materials">{t('logistics.guest.materials')}</h2>
      <ul className={classes.plain}>
        {data.map(({ id, title, kind, link, fileName, session }) => (
          <li key={id} className={classes.row}>
            <span className={classes.words}>
              <span>{title}</span>
              {session && <span className={classes.quiet}>{session.title}</span>}
            </span>
            {kind === 'link' ? (
              <Button size="compact-md" component="a" href={link} target="_blank" rel="noreferrer" variant="default">
                {t('logistics.material.open')}
              </Button>
            ) : (
              <Button size="compact-md" variant="default" onClick={() => void open(id, fileName).catch(notifyError)}>
                {t('logistics.material.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
