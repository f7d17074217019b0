import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GraduateRecord, Outcome } from '#contract/training/results/graduates.ts'
import { client } from '../../../lib/api.ts'
import { formatDay, formatMoney } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { History } from '../../../ui/record/history.tsx'
import own from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import classes from './results.module.css'

interface Shared {
  what: string
  text: string
}

/** Everything that was recorded of a graduate, the newest first: what counts, what was replaced and why, what employers said. */
export function OutcomeList({ graduate, onShare }: { graduate: GraduateRecord; onShare: (shared: Shared) => void }) {
  const { t } = useTranslation('training')
  if (graduate.outcomes.length === 0)
    return (
      <section className={own.section}>
        <h2>{t('results.one.said')}</h2>
        <p className={own.quiet}>{t('results.one.nothing')}</p>
      </section>
    )
  return (
    <section className={own.section}>
      <h2>{t('results.one.said')}</h2>
      <History
        entries={graduate.outcomes.toReversed().map((outcome) => ({
          id: outcome.id,
          at: outcome.at,
          by: speakerOf(outcome, graduate.name),
          what: <Said outcome={outcome} mayAsk={graduate.can.record} onShare={onShare} />,
          note: outcome.correctionReason && t('results.one.correction', { reason: outcome.correctionReason }),
        }))}
      />
    </section>
  )
}

/** Who said it: whoever wrote it down, or the graduate or employer who answered by a link; null: Selaras. */
function speakerOf({ means, by, evidenceNote }: Outcome, name: string): string | null {
  if (means === 'link') return name
  return (means === 'employer' ? evidenceNote : by) || null
}

const EMPLOYED = ['formal', 'informal', 'internship']

function Said({ outcome, mayAsk, onShare }: { outcome: Outcome; mayAsk: boolean; onShare: (shared: Shared) => void }) {
  const { t } = useTranslation('training')
  const words = useFacts(outcome)
  const canAsk = mayAsk && outcome.isCurrent && EMPLOYED.includes(outcome.status) && outcome.employerName !== ''
  return (
    <div className={own.section}>
      <div className={own.words}>
        <strong className={outcome.isCurrent ? undefined : classes.replaced}>
          {t('results.months', { count: outcome.months })}: {t(`results.status.${outcome.status}`)}
        </strong>
        {words.length > 0 && <span>{words.join(' · ')}</span>}
        <span className={own.quiet}>
          {t(`results.proof.${outcome.evidence}`)}
          {outcome.evidenceNote && ` (${outcome.evidenceNote})`}
          {!outcome.isCurrent && ` · ${t('results.one.replaced')}`}
        </span>
      </div>
      {outcome.confirmation && <Confirmation confirmation={outcome.confirmation} />}
      {canAsk && <Asking outcome={outcome} onShare={onShare} />}
    </div>
  )
}

function useFacts(outcome: Outcome): string[] {
  const { t } = useTranslation('training')
  const { work, employerName, workingSince, monthlyIncome, hasBusinessNumber } = outcome
  return [
    work,
    employerName,
    workingSince && t('results.one.since', { day: formatDay(workingSince, currentLanguage()) }),
    monthlyIncome !== null && t('results.one.income', { income: formatMoney(monthlyIncome) }),
    hasBusinessNumber !== null && t(hasBusinessNumber ? 'results.one.business' : 'results.one.noBusiness'),
  ].filter((words) => typeof words === 'string' && words !== '') as string[]
}

function Confirmation({ confirmation }: { confirmation: NonNullable<Outcome['confirmation']> }) {
  const { t } = useTranslation('training')
  const { state, employerName: employer, by, post, note, expiresOn } = confirmation
  return (
    <div className={own.words} role={state === 'denied' ? 'alert' : undefined}>
      <span>{t(`results.one.${state}`, { employer, by, post, day: formatDay(expiresOn, currentLanguage()) })}</span>
      {note && <span className={own.quiet}>{t('results.one.note', { note })}</span>}
    </div>
  )
}

function Asking({ outcome, onShare }: { outcome: Outcome; onShare: (shared: Shared) => void }) {
  const { t } = useTranslation('training')
  const { doIt } = useDeed()
  const { confirmation } = outcome
  const isAnswered = confirmation?.state === 'confirmed' || confirmation?.state === 'denied'
  if (isAnswered) return null
  const ask = () =>
    doIt(async () => {
      const { text, expiresOn } = await client.training.results.graduates.askEmployer({ id: outcome.id })
      onShare({ text, what: t('results.one.employerWhat', { day: formatDay(expiresOn, currentLanguage()) }) })
      return t('saved')
    })
  const withdraw = (id: string) =>
    doIt(async () => {
      await client.training.results.graduates.withdrawEmployer({ id })
      return t('saved')
    })
  return (
    <div className={own.deeds}>
      <Button size="compact-md" variant="default" onClick={() => void ask()}>
        {confirmation ? t('results.one.askAgain') : t('results.one.ask')}
      </Button>
      {confirmation?.state === 'asked' && (
        <Button size="compact-md" variant="subtle" onClick={() => void withdraw(confirmation.id)}>
          {t('results.one.withdraw')}
        </Button>
      )}
    </div>
  )
}
