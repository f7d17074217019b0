import { yearsBetween } from '#contract/calendar/days.ts'
import type { Person, PersonRow } from '#contract/people/shapes.ts'
import { type AreaNames, nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { isDefaultDay } from '../default-days.ts'
import { maskName } from '../mask.ts'
import { can } from '../policy.ts'
import type { SeenPerson } from '../queries/seen-persons.ts'

const stateOf = ({ diedOn, movedOn }: SeenPerson): PersonRow['state'] =>
  diedOn ? 'died' : movedOn ? 'moved' : 'living'

/** Years on a day, from the birth date or from an age told on an earlier day; of the dead, the years they reached. */
function ageOf({ birthDate, age, ageOn, diedOn }: SeenPerson, today: string): number | null {
  const day = diedOn ?? today
  if (birthDate) return yearsBetween(birthDate, day)
  return age !== null && ageOn ? age + Math.max(0, yearsBetween(ageOn, day)) : null
}

export const birthOf = (birthDate: string | null): Person['birth'] =>
  birthDate ? { year: Number(birthDate.slice(0, 4)), isDefaultDay: isDefaultDay(birthDate) } : null

function presentRow(person: SeenPerson, today: string, placeOf: AreaNames): PersonRow {
  return {
    id: person.id,
    name: person.name,
    sex: person.sex,
    age: ageOf(person, today),
    village: placeOf(person.villageCode),
    district: placeOf(person.districtCode),
    agencies: person.agencies,
    records: person.records,
    state: stateOf(person),
  }
}

/** Persons as a list shows them. */
export async function presentRows(ctx: Context, persons: readonly SeenPerson[]): Promise<PersonRow[]> {
  const placeOf = await nameAreas(
    ctx,
    persons.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
  )
  const today = todayOf(ctx)
  return persons.map((person) => presentRow(person, today, placeOf))
}

/** A person as the page of one shows them; `nik` is masked already. */
export async function presentPerson(
  ctx: Context,
  person: SeenPerson,
  { nik, version }: { nik: string | null; version: number },
): Promise<Person> {
  const placeOf = await nameAreas(ctx, [person.villageCode, person.districtCode])
  const mayChange = can.changePerson(ctx.actor)
  return {
    ...presentRow(person, todayOf(ctx), placeOf),
    maskedName: maskName(person.name),
    isSexFromNik: person.isSexFromNik,
    birth: birthOf(person.birthDate),
    nik,
    death: person.diedOn ? { on: person.diedOn, source: person.diedSource } : null,
    moving: person.movedOn ? { on: person.movedOn, to: person.movedTo } : null,
    version,
    can: {
      reveal: can.reveal(ctx.actor),
      merge: mayChange,
      split: mayChange && person.records > 1,
      recordDeath: mayChange && !person.diedOn,
      recordMove: mayChange && !person.diedOn,
    },
  }
}
