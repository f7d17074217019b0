import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLanguage, currentLanguage, LANGUAGES } from '../lib/i18n.ts'
import classes from './sign-in-frame.module.css'

const SHORT = { id: 'Bahasa Indonesia', en: 'English' } as const

/** The frame of pages before the sign-in: one card, one task. Hang the route on `rootRoute`. */
export function SignInFrame({ title, context, children }: { title: string; context?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={classes.frame}>
      <title>{`${title} · Selaras`}</title>
      <header className={classes.brand}>
        <img src="/favicon.svg" alt="" width={36} height={36} />
        Selaras
      </header>
      <main className={classes.card}>
        <h1 className={classes.title}>{title}</h1>
        {context && <p className={classes.context}>{context}</p>}
        {children}
      </main>
      <fieldset className={classes.languages}>
        <legend className="spoken">{t('account.language')}</legend>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === currentLanguage()}
            onClick={() => void changeLanguage(language)}
          >
            {SHORT[language]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
