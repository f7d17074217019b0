import { documents } from './documents.ts'
import { field, survey } from './field/field.ts'
import { officers } from './field/officers.ts'
import { photos } from './photos/photos.ts'
import { proposals } from './proposals.ts'
import { records } from './records.ts'
import { givers, plan } from './stack.ts'
import { decisions, works } from './steps.ts'
import { views } from './views/index.ts'

/** Unfit houses (RTLH): one record a house, from the proposal to the handover. */
export const houses = {
  records,
  proposals,
  plan,
  givers,
  decisions,
  works,
  documents,
  photos,
  survey,
  field,
  officers,
  views,
}
