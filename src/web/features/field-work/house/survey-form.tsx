import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldHouse } from '#contract/houses/field/field.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import type { Field, FieldState } from '../engine/field.ts'
import { missingOf } from '../engine/merge.ts'
import classes from '../field-work.module.css'
import { occasionOf } from '../words.ts'
import { Question } from './question.tsx'

/** The survey of a house, section by section; each answer is kept as it is given. */
export function SurveyForm({ field, state, house }: { field: Field; state: FieldState; house: FieldHouse }) {
  const { t, i18n } = useTranslation('field-work')
  const [occasion, setOccasion] = useState<Occasion>(occasionOf(house))
  const language = i18n.language === 'en' ? 'en' : 'id'
  const questions = state.snapshot?.questions ?? []
  const standing = field.standing(house)
  const sections = [...Map.groupBy(questions, ({ section }) => section)]
  return (
    <>
      <SegmentedControl
        aria-label={t('house.occasion')}
        fullWidth
        value={occasion}
        onChange={(value) => setOccasion(value === 'after' ? 'after' : 'before')}
        data={[
          { value: 'before', label: t('house.before') },
          { value: 'after', label: t('house.after') },
        ]}
      />
      {sections.map(([section, of]) => {
        const needed = of.filter(({ isNeeded }) => isNeeded).length
        const done = needed - missingOf(of, standing, occasion).length
        return (
          <section key={section} className={classes.card}>
            <h2 className={classes.heading}>
              {of[0]?.sectionLabel[language]}
              {needed > 0 && (
                <span className={classes.small} data-tone={done === needed ? 'daun' : undefined}>
                  {t('house.section', { done, all: needed })}
                </span>
              )}
            </h2>
            {of.map((question) => (
              <Question
                key={`${occasion} ${question.key}`}
                field={field}
                state={state}
                house={house}
                occasion={occasion}
                question={question}
                standing={standing.get(`${occasion} ${question.key}`)}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}
