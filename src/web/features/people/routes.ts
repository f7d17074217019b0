import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { peopleAddress, personAddressBar } from './view.ts'

const HELP = 'warga'

const people = createRoute({
  getParentRoute: () => shellRoute,
  path: '/warga',
  staticData: {
    page: { place: 'people', name: { id: 'Warga', en: 'People' }, menu: true, can: 'readPeople', help: HELP },
  },
  validateSearch: peopleAddress,
  component: roomPage('people', () => import('./list/people-page.tsx'), 'PeoplePage'),
})

const person = createRoute({
  getParentRoute: () => shellRoute,
  path: '/warga/orang/$id',
  staticData: {
    page: { place: 'people', name: { id: 'Orang', en: 'Person' }, can: 'readPeople', help: `${HELP}#orang` },
  },
  validateSearch: personAddressBar,
  component: roomPage('people', () => import('./person/person-page.tsx'), 'PersonPage'),
})

export const peopleRoutes = [people, person] as const
