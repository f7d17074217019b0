import type { Translation } from '../../lib/i18n.ts'
import { record } from './activity/english.ts'
import { cascade } from './cascade/english.ts'
import { form } from './form/english.ts'
import type { id } from './id.ts'
import { list } from './list/english.ts'

export const en: Translation<typeof id> = {
  place: 'Plans',
  plans: 'Programmes & Activities',
  noAgency: 'Without agency',
  noPriority: 'Not tied to a priority yet',
  noProgramme: 'Without programme',
  status: {
    draft: 'Draft',
    planned: 'Planned',
    running: 'Running',
    done: 'Done',
    asleep: 'Asleep',
    withdrawn: 'Withdrawn',
  },
  output: {
    pelatihan: 'Training',
    'bantuan barang': 'Goods',
    'bantuan uang': 'Money',
    'perbaikan rumah': 'House repair',
    pendampingan: 'Accompaniment',
    sosialisasi: 'Information',
    'pameran/pemasaran': 'Fair/marketing',
    layanan: 'Service',
    'pembangunan prasarana': 'Infrastructure',
    'rapat/koordinasi': 'Meeting/coordination',
  },
  target: {
    female: 'Women',
    male: 'Men',
    both: 'Women and men',
    age: 'Age {{from}}–{{to}}',
    ageFrom: 'Age {{from}} and above',
    ageTo: 'Age up to {{to}}',
    decile: 'Decile {{from}}–{{to}}',
    pekka: 'Women heads of family',
    umkm: '{{size}} business',
    disability: 'People with disabilities: {{kinds}}',
    dwp: 'DWP members: {{which}}',
    occupation: 'Occupation: {{list}}',
    group: 'Group: {{list}}',
    condition: 'Condition: {{list}}',
    size: { mikro: 'Micro', kecil: 'Small', menengah: 'Medium', besar: 'Large' },
  },
  list,
  record,
  form,
  cascade,
}
