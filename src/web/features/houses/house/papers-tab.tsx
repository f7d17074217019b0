import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HousePaper } from '#contract/houses/documents.ts'
import type { House } from '#contract/houses/house.ts'
import classes from './house.module.css'

const PAPERS = ['condition', 'materials', 'handover', 'funds'] as const satisfies readonly HousePaper[]

/** The papers of a house, each as it stands now. */
export function PapersTab({ house }: { house: House }) {
  const { t } = useTranslation('houses')
  if (!house.can.readPrivate) return <p className={classes.quiet}>{t('papers.keeperOnly')}</p>
  return (
    <section className={classes.section}>
      <h2>{t('papers.title')}</h2>
      <p className={classes.quiet}>{t('papers.context')}</p>
      <ul className={classes.papers}>
        {PAPERS.map((paper) => (
          <Paper
            key={paper}
            name={t(`papers.${paper}`)}
            help={t(`papers.${paper}Help`)}
            address={(format) => `/api/houses/${house.id}/documents/${paper}?format=${format}`}
          />
        ))}
        {house.decision && (
          <Paper
            name={t('papers.decision')}
            help={t('papers.decisionHelp')}
            address={(format) => `/api/houses/decisions/${house.decision?.id}/document?format=${format}`}
          />
        )}
      </ul>
    </section>
  )
}

function Paper({ name, help, address }: { name: string; help: string; address: (format: 'docx' | 'pdf') => string }) {
  return (
    <li className={classes.paper}>
      <span>
        <strong>{name}</strong>
        <span className={classes.quiet}> {help}</span>
      </span>
      <span className={classes.deeds}>
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={address(format)}
            download
            variant="default"
            aria-label={`${name} (.${format})`}
          >
            .{format}
          </Button>
        ))}
      </span>
    </li>
  )
}
