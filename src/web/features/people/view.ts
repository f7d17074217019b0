import type { PersonFilter } from '#contract/people.ts'
import { address, listAddress, oneOf, text, whole } from '../../lib/address.ts'

const AGES = { '0-5': [0, 5], '6-17': [6, 17], '18-59': [18, 59], '60': [60, 150] } as const
export type AgeBand = keyof typeof AGES
export const AGE_BANDS = Object.keys(AGES) as AgeBand[]

export const personTabs = ['records', 'households', 'history'] as const

/** The address of the list; what is searched for is no part of it, since a name or a NIK must stand in no address. */
export const peopleAddress = address({
  page: listAddress.page,
  pageSize: listAddress.pageSize,
  sort: oneOf('name', '-name', '-agencies'),
  district: text,
  village: text,
  sex: oneOf('L', 'P'),
  age: oneOf(...AGE_BANDS),
  agencies: oneOf('2', '3', '4'),
  state: oneOf('living', 'died', 'moved'),
})
export type PeopleAddress = ReturnType<typeof peopleAddress>

export const personAddressBar = address({ tab: text, page: whole() })

/** The request behind the list. */
export function peopleInput({ page = 1, pageSize = 25, ...view }: PeopleAddress): PersonFilter {
  const [ageFrom, ageUntil] = view.age ? AGES[view.age] : []
  return {
    page,
    pageSize: Math.min(pageSize, 200),
    districtCode: view.district,
    villageCode: view.village,
    sex: view.sex,
    ageFrom,
    ageUntil,
    agenciesFrom: view.agencies ? Number(view.agencies) : undefined,
    state: view.state,
    sort: view.sort ?? 'name',
  }
}
