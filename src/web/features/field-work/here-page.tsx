import { IconDeviceMobileOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LoadingPage } from '../../ui/feedback/loading.tsx'
import { Message } from '../../ui/feedback/message.tsx'
import { waitingIn } from './engine/counts.ts'
import { openStore } from './engine/store.ts'
import classes from './field-work.module.css'
import { Frame } from './frame.tsx'

async function readHere() {
  const store = await openStore()
  const officers = await store.getAll('officers')
  const [answers, photos] = [await store.getAll('answers'), await store.getAll('photos')]
  return officers.map(({ officerId, token, snapshot }) => {
    const own = <T extends { officerId: string }>(all: T[]) => all.filter((one) => one.officerId === officerId)
    return { token, officer: snapshot.officer, waiting: waitingIn({ answers: own(answers), photos: own(photos) }) }
  })
}

/** Where the installed page opens: the officers whose work is on this phone. */
export function HerePage() {
  const { t } = useTranslation('field-work')
  const here = useQuery({ queryKey: ['field-work', 'here'], queryFn: readHere, networkMode: 'always', retry: false })
  if (here.isPending) return <LoadingPage />
  const officers = here.data ?? []
  if (officers.length === 0)
    return (
      <Message icon={IconDeviceMobileOff} title={t('here.none')} level={1}>
        <p>{t('here.noneWhy')}</p>
      </Message>
    )
  return (
    <Frame title={t('here.title')} context={t('here.context')}>
      <ul className={classes.houses}>
        {officers.map(({ token, officer, waiting }) => (
          <li key={officer.id}>
            <Link to="/petugas/$token" params={{ token }} className={classes.house}>
              <span className={classes.owner}>{officer.name}</span>
              <span className={classes.small}>{officer.agency}</span>
              {waiting > 0 && <span className={classes.small}>{t('here.waiting', { count: waiting })}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
