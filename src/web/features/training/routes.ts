import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { rootRoute, shellRoute } from '../../app/root.tsx'
import { address, text } from '../../lib/address.ts'
import { batchAddress, batchesAddress, coursesAddress } from './view.ts'

const HELP = 'pelatihan'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pelatihan',
  validateSearch: batchesAddress,
  staticData: {
    page: { place: 'services', name: { id: 'Pelatihan', en: 'Training' }, menu: true, can: 'readServices', help: HELP },
  },
  component: roomPage('training', () => import('./list/batches-page.tsx'), 'BatchesPage'),
})

const needs = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pelatihan/kebutuhan',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Kebutuhan peserta', en: 'Needs of participants' },
      can: 'readServices',
      help: `${HELP}#kebutuhan`,
    },
  },
  component: roomPage('training', () => import('./needs/needs-page.tsx'), 'NeedsPage'),
})

const courses = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pelatihan/program',
  validateSearch: coursesAddress,
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Daftar pelatihan', en: 'Courses' },
      can: 'readServices',
      help: `${HELP}#pelatihan-baru`,
    },
  },
  component: roomPage('training', () => import('./courses/courses-page.tsx'), 'CoursesPage'),
})

const newCourse = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pelatihan/program/baru',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Pelatihan baru', en: 'New course' },
      can: 'readServices',
      help: `${HELP}#pelatihan-baru`,
    },
  },
  component: roomPage('training', () => import('./courses/new-course-page.tsx'), 'NewCoursePage'),
})

const course = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pelatihan/program/$id',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Pelatihan', en: 'Course' },
      can: 'readServices',
      help: `${HELP}#pelatihan-baru`,
    },
  },
  component: roomPage('training', () => import('./courses/course-page.tsx'), 'CoursePage'),
})

const newBatch = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pelatihan/angkatan-baru',
  validateSearch: address({ course: text }),
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Angkatan baru', en: 'New batch' },
      can: 'readServices',
      help: `${HELP}#angkatan-baru`,
    },
  },
  component: roomPage('training', () => import('./batch/new-batch-page.tsx'), 'NewBatchPage'),
})

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pelatihan/$id',
  validateSearch: batchAddress,
  staticData: {
    page: { place: 'services', name: { id: 'Angkatan', en: 'Batch' }, can: 'readServices', help: `${HELP}#angkatan` },
  },
  component: roomPage('training', () => import('./batch/batch-page.tsx'), 'BatchPage'),
})

/** Of whoever holds the link of a batch. */
const registration = createRoute({
  getParentRoute: () => rootRoute,
  path: '/daftar-pelatihan/$token',
  component: roomPage('training', () => import('./guest/registration-page.tsx'), 'RegistrationPage'),
})

export const trainingRoutes = [list, needs, courses, newCourse, course, newBatch, one] as const
/** Pages of whoever holds a link and has no account. */
export const trainingRoutesOutside = [registration] as const
