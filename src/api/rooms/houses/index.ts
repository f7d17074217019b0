import { documents } from './documents.ts'
import { field, survey } from './field.ts'
import { officers } from './officers.ts'
import { photos } from './photos.ts'
import { proposals } from './proposals.ts'
import { records } from './records.ts'
import { givers, plan } from './stack.ts'
import { decisions, works } from './steps.ts'
import { views } from './views.ts'

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
