import type { Context } from '#platform/context.ts'
import { exportSheets } from '#platform/spreadsheet/index.ts'
import { openContact } from '../roster/write-participant.ts'
import { invitationUrl } from './personal-link.ts'
import { listLinks } from './send-call.ts'

/** Everybody called with the personal link, to be sent by chat; for the organiser. Throws as `listLinks`. */
export async function exportLinks(ctx: Context, id: string, publicUrl: string): Promise<File> {
  const { gathering, links } = await listLinks(ctx, id)
  const rows = links.map(({ participant, token }) => {
    const { phone, email } = openContact(ctx, participant)
    const { agency, title, personName } = participant
    return [personName, title, agency?.name ?? '', phone ?? '', email ?? '', invitationUrl(publicUrl, token)]
  })
  const columns = [
    { header: 'nama', width: 36 },
    { header: 'jabatan', width: 36 },
    { header: 'instansi', width: 36 },
    { header: 'telepon', width: 18 },
    { header: 'surel', width: 28 },
    { header: 'tautan', width: 60 },
  ]
  const subject = { kind: 'gathering', id }
  return exportSheets(ctx, 'gathering.links', subject, {
    name: `tautan-undangan-${gathering.startsOn}`,
    sheets: [{ name: 'Tautan undangan', columns, rows }],
  })
}
