/**
 * A process of its own that imports a file into a data folder and is killed on its way, as by a power cut:
 *   node tests/build/import-process.ts DATA FILE STEP MILLISECONDS
 * after that many transactions of the commit and that many milliseconds into the next. Without FILE (`-`) it only finishes what is waiting.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { openApplication } from '#platform/application.ts'
import { readConfig } from '#platform/config.ts'
import { killedAfter, openImporter } from './imports.ts'

const [data = '', file = '-', step = '0', milliseconds = '0'] = process.argv.slice(2)
const application = await openApplication(readConfig({ LOG_LEVEL: 'silent' }, { dataDir: data }), {
  subscribers: {},
  kinds: [],
})
const importer = openImporter(application.database, {}, { afterStep: killedAfter(Number(step), Number(milliseconds)) })
if (file === '-') await importer.worker.settle()
else await importer.run(readFileSync(file), basename(file))
await application.close()
