import { Anchor, Badge, Button, CopyButton, Loader } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaDetail } from '#contract/places.ts'
import { api } from '../../lib/api.ts'
import { formatDay } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { ICON } from '../../ui/icon.ts'
import { Pager } from '../../ui/list/pager.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'
import { AreaLine } from './area-line.tsx'
import classes from './places.module.css'

interface AreaPanelProps {
  code: string | undefined
  onClose: () => void
  onOpen: (code: string) => void
}

/** One area beside the page: where it lies, its codes and their validity, its parts. */
export function AreaPanel({ code, onClose, onOpen }: AreaPanelProps) {
  const { t } = useTranslation('places')
  const query = useQuery({
    ...api.places.get.queryOptions({ input: { code: code ?? '' } }),
    enabled: code !== undefined,
  })
  return (
    <SidePanel opened={code !== undefined} onClose={onClose} title={query.data?.fullName ?? code}>
      {query.error ? (
        <ErrorState error={query.error} title={t('panel.failed')} onRetry={() => void query.refetch()} level={3} />
      ) : query.data ? (
        <Details key={query.data.code} area={query.data} onOpen={onOpen} />
      ) : (
        <Loader aria-label={t('panel.loading')} />
      )}
    </SidePanel>
  )
}

function useValidity() {
  const { t } = useTranslation('places')
  const day = (value: string) => formatDay(value, currentLanguage())
  return ({ validFrom, validUntil }: { validFrom: string | null; validUntil: string | null }) => {
    if (validUntil) return t('panel.until', { from: validFrom ? day(validFrom) : '…', until: day(validUntil) })
    return validFrom ? t('panel.since', { from: day(validFrom) }) : ''
  }
}

function Details({ area, onOpen }: { area: AreaDetail; onOpen: (code: string) => void }) {
  const { t } = useTranslation('places')
  const validity = useValidity()
  return (
    <div className={classes.details}>
      {!area.inRegion && <Badge color="gray">{t('panel.outside')}</Badge>}
      {area.validUntil && <Badge color="bata">{t('panel.ended')}</Badge>}
      <dl className={classes.facts}>
        <dt>{t('panel.code')}</dt>
        <dd className={classes.copy}>
          <strong>{area.code}</strong>
          <CopyButton value={area.code}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={copied ? <IconCheck {...ICON} /> : <IconCopy {...ICON} />}
                onClick={copy}
              >
                {copied ? t('panel.copied') : t('panel.copy')}
              </Button>
            )}
          </CopyButton>
        </dd>
        {area.within.length > 0 && (
          <>
            <dt>{t('panel.where')}</dt>
            <dd>
              {area.within.map(({ code, fullName }, i) => (
                <span key={code}>
                  {i > 0 && ', '}
                  <Anchor component="button" type="button" onClick={() => onOpen(code)}>
                    {fullName}
                  </Anchor>
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{t('panel.kind')}</dt>
        <dd>{area.kind}</dd>
        <dt>{t('panel.valid')}</dt>
        <dd>{validity(area)}</dd>
        <dt>{t('panel.source')}</dt>
        <dd>{area.source}</dd>
      </dl>
      <h3>{t('panel.others')}</h3>
      {area.aliases.length === 0 ? (
        <p className={classes.hint}>{t('panel.othersNone')}</p>
      ) : (
        <ul className={classes.aliases}>
          {area.aliases.map((alias) => (
            <li key={`${alias.scheme} ${alias.value}`}>
              <strong>{alias.value}</strong> {t(`panel.scheme.${alias.scheme}`)}
              <span className={classes.lineWithin}>{[alias.source, validity(alias)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {area.level !== 'village' && <Children code={area.code} onOpen={onOpen} />}
    </div>
  )
}

const PAGE_SIZE = 50

function Children({ code, onOpen }: { code: string; onOpen: (code: string) => void }) {
  const { t } = useTranslation('places')
  const [page, setPage] = useState(1)
  const query = useQuery(api.places.children.queryOptions({ input: { code, page, pageSize: PAGE_SIZE } }))
  if (!query.data) return null
  const { rows, total } = query.data
  return (
    <section>
      <h3>{t('panel.children', { count: total })}</h3>
      <ul className={classes.leaves}>
        {rows.map((area) => (
          <li key={area.code}>
            <AreaLine area={area} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {total > PAGE_SIZE && (
        <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} onPageSize={() => {}} narrow />
      )}
    </section>
  )
}
