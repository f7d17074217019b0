import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { requestError } from '../../../lib/request-error.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Money, Num } from '../../../ui/figures/values.tsx'
import { Figures } from '../../../ui/page/figures.tsx'
import classes from '../partners.module.css'

/** Open to everybody: partners that agreed to be thanked, and what they gave. */
export function ThanksPage() {
  const { t } = useTranslation('partners')
  const { code = '' } = useParams({ strict: false })
  const isCode = /^\d{2}(\.\d{2})?$/.test(code)
  const query = useQuery(api.partners.thanks.page.queryOptions({ input: { code }, retry: false, enabled: isCode }))
  const { data } = query
  if (!isCode || query.error)
    return (
      <main className={classes.public}>
        <title>{`${t('thanks.title')} · Selaras`}</title>
        <h1>{t('thanks.unknown')}</h1>
        <p>{query.error ? requestError(query.error).message : t('thanks.unknownWhat')}</p>
      </main>
    )
  if (!data)
    return (
      <main className={classes.public}>
        <LoadingRows rows={6} />
      </main>
    )
  const sum = (of: 'pledges' | 'worth') => data.partners.reduce((all, partner) => all + partner[of], 0)
  return (
    <main className={classes.public}>
      <title>{`${t('thanks.of', { region: data.region.name })} · Selaras`}</title>
      <header className={classes.section}>
        <h1>{t('thanks.of', { region: data.region.name })}</h1>
        <p>{t('thanks.context')}</p>
      </header>
      {data.partners.length === 0 ? (
        <p className={classes.card}>{t('thanks.empty')}</p>
      ) : (
        <>
          <Figures
            figures={[
              { value: <Num value={data.partners.length} />, label: t('thanks.partners') },
              { value: <Num value={sum('pledges')} />, label: t('thanks.gifts') },
              { value: <Money value={sum('worth')} short />, label: t('thanks.worth') },
            ]}
          />
          <section className={classes.section}>
            <h2>{t('thanks.who')}</h2>
            <ul className={classes.plain}>
              {data.partners.map((partner) => (
                <li key={partner.name} className={classes.card}>
                  <div className={classes.head}>
                    <h3>{partner.name}</h3>
                    <span className={classes.quiet}>{t(`kind.${partner.kind}`)}</span>
                  </div>
                  {partner.years.map(({ year, pledges, worth, forms }) => (
                    <p key={year}>
                      <strong>{year}</strong> · {t('thanks.count', { count: pledges })}
                      {` (${forms.map((form) => t(`form.${form}`).toLowerCase()).join(', ')})`}
                      {worth > 0 && (
                        <>
                          {' · '}
                          <Money value={worth} />
                        </>
                      )}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
          <section className={classes.section}>
            <h2>{t('thanks.years')}</h2>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('thanks.year')}</Table.Th>
                  <Table.Th>{t('thanks.partners')}</Table.Th>
                  <Table.Th>{t('thanks.gifts')}</Table.Th>
                  <Table.Th>{t('thanks.worth')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.years.map(({ year, partners, pledges, worth }) => (
                  <Table.Tr key={year}>
                    <Table.Th scope="row">{year}</Table.Th>
                    <Table.Td>{partners}</Table.Td>
                    <Table.Td>{pledges}</Table.Td>
                    <Table.Td>
                      <Money value={worth} short />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        </>
      )}
      <p className={classes.quiet}>{t('thanks.note')}</p>
    </main>
  )
}
