import { cpSync, existsSync, mkdirSync, renameSync, watch } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { runCommand } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run keeps the samples it makes; see prepare-database.ts. */
    samples: string
  }
}

/** True for the one of several processes that is to make a folder: making its lock succeeds once. */
function takesTurn(made: string): boolean {
  try {
    mkdirSync(`${made}.lock`)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const isOver = (made: string) => existsSync(made) || existsSync(`${made}.failed`)

/** Waits until another process has made it, or has failed to. */
function waitFor(made: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isOver(made)) return
      watcher.close()
      resolve()
    }
    const watcher = watch(path.dirname(made), look)
    look()
  })
}

/**
 * Fills a data folder with the sample of `selaras sample`. The first journey of a test run makes it, by the command itself; the others get a copy,
 * since making it takes longer than most journeys.
 */
export async function fillWithSample(dataDir: string, options: readonly string[] = []): Promise<void> {
  const name = ['sample', ...options].join('').replace(/[^\w.]/g, '')
  const made = path.join(inject('samples'), name)
  if (takesTurn(made)) {
    const { code, said } = await runCommand(['sample', ...options, '--data', `${made}.part`])
    if (code === 0) renameSync(`${made}.part`, made)
    else mkdirSync(`${made}.failed`)
    if (code !== 0) throw new Error(`the sample could not be made: ${said}`)
  } else await waitFor(made)
  if (!existsSync(made)) throw new Error('the sample could not be made; the journey that tried says why')
  cpSync(made, dataDir, { recursive: true })
}
