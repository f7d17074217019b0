import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export const newDataDir = () => mkdtempSync(path.join(tmpdir(), 'selaras-journey-'))

/** Runs one command of the command line to its end. */
export function runCommand(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
  })
  let out = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, said }))
  })
}

export interface RunningServer {
  readonly url: string
  /** What it printed at its start. */
  readonly said: string
  /** Ends it as an operator would; resolves to its exit code. */
  stop(): Promise<number | null>
}

/** The real server in a process of its own, as `npm start` runs it; ready when it resolves. */
export async function startServer(dataDir: string, environment: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child: ChildProcess = spawn(process.execPath, ['src/main.ts', 'serve', '--data', dataDir], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      // The links follow the address in the same breath.
      if (/melayani di .*\n(.*\n)+/.test(said)) resolve()
    })
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  return {
    url,
    said,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

export const removeDataDir = (dataDir: string) => rmSync(dataDir, { recursive: true, force: true })
