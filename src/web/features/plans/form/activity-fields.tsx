import { useTranslation } from 'react-i18next'
import { CodeField } from './code-field.tsx'
import classes from './form.module.css'
import { MoneyFields } from './money-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import { TargetFields } from './target-fields.tsx'
import type { ActivityFormState } from './use-activity-form.ts'
import { WhatFields } from './what-fields.tsx'
import { WhereFields } from './where-fields.tsx'

/** Everything about an activity, in the order in which it is thought of. */
export function ActivityFields({ form, year }: { form: ActivityFormState; year: number }) {
  const { t } = useTranslation('plans')
  return (
    <>
      <section className={classes.section} aria-labelledby="what">
        <h2 id="what">{t('form.what')}</h2>
        <WhatFields form={form} year={year} />
        <CodeField form={form} />
      </section>
      <section className={classes.section} aria-labelledby="whom">
        <h2 id="whom">{t('form.whom')}</h2>
        <TargetFields form={form} />
      </section>
      <section className={classes.section} aria-labelledby="how-many">
        <h2 id="how-many">{t('form.howMany')}</h2>
        <PeopleFields form={form} />
      </section>
      <section className={classes.section} aria-labelledby="where">
        <h2 id="where">{t('form.where')}</h2>
        <WhereFields form={form} year={year} />
      </section>
      <section className={classes.section} aria-labelledby="money">
        <h2 id="money">{t('form.money')}</h2>
        <MoneyFields form={form} />
      </section>
    </>
  )
}

/** The names of the fields by path, for the summary of what is wrong. */
export function useActivityLabels(): Record<string, string> {
  const { t } = useTranslation('plans')
  return {
    agencyId: t('form.agency'),
    supportAgencyIds: t('form.supporters'),
    programmeId: t('form.programme'),
    name: t('form.name'),
    purpose: t('form.purpose'),
    code: t('form.code'),
    targetText: t('form.targetText'),
    usia_max: t('form.ageTo'),
    desilTo: t('form.decileTo'),
    'target.usia_max': t('form.ageTo'),
    'target.desil': t('form.decileTo'),
    areas: t('form.areas'),
    startsOn: t('form.startsOn'),
    endsOn: t('form.endsOn'),
    unit: t('form.unit'),
    expectedPeople: t('form.expected'),
    expectedFemale: t('form.female'),
    expectedMale: t('form.male'),
    budget: t('form.budget'),
  }
}
