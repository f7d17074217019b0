// Runs before `npm start` and `npm test`, on whatever Node is there (20 or newer): installs what is missing, builds the web when its sources
// changed. Plain JavaScript, since the pinned Node that runs TypeScript comes from the installation itself.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const hashOf = (...files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}
const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const run = (command, args) => {
  try {
    execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  } catch (error) {
    process.stderr.write(`Gagal / failed: ${command} ${args.join(' ')} (${error.code ?? `exit ${error.status}`})\n`)
    process.exit(1)
  }
}

const lock = hashOf('package-lock.json')
const installed = path.join(root, 'node_modules/.selaras-installed')
if (readStamp(installed) !== lock) {
  process.stderr.write('Memasang pustaka (sekali saja) / installing libraries…\n')
  // Not `npm ci`: it refuses a lock without the native packages of every platform, which some registries do not carry. This installs what
  // the lock pins, adds what this platform needs, and leaves the lock as it is.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(installed, lock)
}

if (process.argv.includes('--web')) {
  const sources = ['src/web', 'src/contract']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts') && !entry.name.endsWith('.test.tsx'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
  const wanted = hashOf('package-lock.json', 'vite.config.ts', ...sources)
  const built = path.join(root, 'dist/.web-built')
  if (readStamp(built) !== wanted || !existsSync(path.join(root, 'dist/web/index.html'))) {
    process.stderr.write('Membangun tampilan web / building the web…\n')
    run(path.join(root, 'node_modules/.bin/node'), ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
    mkdirSync(path.dirname(built), { recursive: true })
    writeFileSync(built, wanted)
  }
}
