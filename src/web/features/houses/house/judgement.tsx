import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Badge } from '../../../ui/figures/badges.tsx'
import classes from './house.module.css'

/** What the survey says: fit or not, how urgent, and which conditions are met. */
export function Judgement({ houseId }: { houseId: string }) {
  const { t } = useTranslation('houses')
  const query = useQuery(api.houses.records.judgement.queryOptions({ input: { id: houseId } }))
  if (query.error)
    return <ErrorState error={query.error} title={t('judgement.title')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={6} />
  const { scale, before, after } = query.data
  const language = currentLanguage()
  const isAfterAsked = after.score.indicators.some(({ fails }) => fails !== null)
  return (
    <section className={classes.section}>
      <h2>{t('judgement.title')}</h2>
      <p className={classes.line}>
        {before.score.isUnfit === null ? (
          t('judgement.open', { count: before.missing.length })
        ) : (
          <Badge tone={before.score.isUnfit ? 'bata' : 'daun'} icon={before.score.isUnfit ? IconX : IconCheck}>
            {t(before.score.isUnfit ? 'judgement.unfit' : 'judgement.fit')}
          </Badge>
        )}
        {before.score.score !== null && <span>{t('judgement.score', { score: before.score.score })}</span>}
      </p>
      {before.conflicts.length > 0 && <p>{t('judgement.conflicts', { count: before.conflicts.length })}</p>}
      <dl className={classes.facts}>
        {scale.indicators.map(({ code, label }) => (
          <div key={code} className={classes.row}>
            <dt>{label[language]}</dt>
            <dd className={classes.line}>
              <Verdict fails={failsOf(before, code)} />
              {isAfterAsked && (
                <>
                  <span aria-hidden>→</span>
                  <span className="spoken">{t('judgement.after')}</span>
                  <Verdict fails={failsOf(after, code)} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('judgement.conditions')}</h3>
      <dl className={classes.facts}>
        {before.conditions.map(({ code, label, remedy, isMet }) => (
          <div key={code} className={classes.row}>
            <dt>{label[language]}</dt>
            <dd className={classes.line}>
              <Verdict fails={isMet === null ? null : !isMet} />
              {isMet === false && <span>{remedy[language]}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const failsOf = (
  {
    score,
  }: { readonly score: { readonly indicators: readonly { readonly code: string; readonly fails: boolean | null }[] } },
  code: string,
) => score.indicators.find((one) => one.code === code)?.fails ?? null

function Verdict({ fails }: { fails: boolean | null }) {
  const { t } = useTranslation('houses')
  if (fails === null)
    return (
      <Badge tone="gray" icon={IconQuestionMark}>
        {t('judgement.unknown')}
      </Badge>
    )
  return fails ? (
    <Badge tone="bata" icon={IconX}>
      {t('judgement.fails')}
    </Badge>
  ) : (
    <Badge tone="daun" icon={IconCheck}>
      {t('judgement.passes')}
    </Badge>
  )
}
