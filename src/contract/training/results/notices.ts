/** What people are told about results of training; see `NOTICE_TOPICS`. Counts and courses, never who. */
export const RESULT_TOPICS = {
  'training.results_due': {
    kind: 'reminders',
    id: 'Saatnya menanyakan kabar {open} lulusan {course}, {batch}, pada titik {months} bulan.',
    en: 'Time to ask {open} graduates of {course}, {batch}, at the point of {months} months.',
  },
  'training.employer_confirmed': {
    kind: 'followups',
    id: '{employer} memastikan seorang lulusan {course} bekerja di sana.',
    en: '{employer} confirmed that a graduate of {course} works there.',
  },
  'training.employer_denied': {
    kind: 'followups',
    id: '{employer} menjawab bahwa seorang lulusan {course} tidak bekerja di sana. Perlu diputus.',
    en: '{employer} answered that a graduate of {course} does not work there. A decision is needed.',
  },
} as const
