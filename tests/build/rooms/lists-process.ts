/**
 * A process of its own that imports a list into a data folder and is killed on its way, as by a power cut:
 *   node tests/build/rooms/lists-process.ts DATA FILE KIND STEP MILLISECONDS
 * after that many transactions of that kind of job (lists.check, lists.commit, lists.undo) and that many milliseconds into the next. Without FILE (`-`)
 * it only finishes what is waiting; KIND lists.undo takes the list back once it is saved.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { openApplication } from '#platform/application.ts'
import { readConfig } from '#platform/config.ts'
import { killedAfter } from '../imports.ts'
import { openLister } from './lists.ts'

const [data = '', file = '-', kind = '', step = '0', milliseconds = '0'] = process.argv.slice(2)
const application = await openApplication(readConfig({ LOG_LEVEL: 'silent' }, { dataDir: data }), {
  subscribers: {},
  kinds: [],
})
const kill = killedAfter(Number(step), Number(milliseconds))
const afterStep = (at: string, steps: number) => (at === kind ? kill(at, steps) : Promise.resolve())
const lister = openLister(application.database, {}, { afterStep })
if (file === '-') await lister.worker.settle()
else {
  const { id } = await lister.run(readFileSync(file), basename(file))
  if (kind === 'lists.undo') await lister.undo(id)
}
await application.close()
