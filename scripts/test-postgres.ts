/**
 * `npm run test:postgres`: the same tests on a PostgreSQL server. Uses TEST_DATABASE_URL (a login that may create databases and roles), else
 * starts a server of its own from the machine's packages in a temporary folder; says why and passes when there is none.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SERVER_FOLDER = '/usr/lib/postgresql'
const OLDEST = 15

function findServer(): string | undefined {
  if (!existsSync(SERVER_FOLDER)) return undefined
  const versions = readdirSync(SERVER_FOLDER)
    .map(Number)
    .filter((version) => version >= OLDEST)
    .sort((a, b) => b - a)
  return versions
    .map((version) => path.join(SERVER_FOLDER, String(version), 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')))
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

function runTests(url: string): number {
  const vitest = path.resolve('node_modules/vitest/vitest.mjs')
  return (
    spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL: url },
    }).status ?? 1
  )
}

async function onOwnServer(bin: string): Promise<number> {
  const isRoot = process.getuid?.() === 0
  const folder = mkdtempSync(path.join(tmpdir(), 'selaras-pg-'))
  // PostgreSQL refuses to run as root.
  const as = (program: string, args: string[]) => {
    const command = [path.join(bin, program), ...args]
    execFileSync(
      isRoot ? 'runuser' : (command[0] ?? ''),
      isRoot ? ['-u', 'postgres', '--', ...command] : command.slice(1),
      { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder },
    )
  }
  if (isRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = path.join(folder, 'data')
  const port = await freePort()
  as('initdb', ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  as('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    path.join(folder, 'log'),
    '-o',
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`,
    'start',
  ])
  try {
    return runTests(`postgres://owner@127.0.0.1:${port}/postgres`)
  } finally {
    as('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}

const bin = findServer()
if (process.env.TEST_DATABASE_URL) process.exitCode = runTests(process.env.TEST_DATABASE_URL)
else if (bin) process.exitCode = await onOwnServer(bin)
else
  console.error(
    `Skipped: no PostgreSQL ≥ ${OLDEST} under ${SERVER_FOLDER} (on Debian: apt-get install postgresql) and no TEST_DATABASE_URL`,
  )
