import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openBrowser } from '../build/browser.ts'
import { newDataDir, type RunningServer, removeDataDir, startServer } from '../build/server.ts'

const PICTURES = 'docs/manual/images'
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 780 }

/** A person at a desk with a fresh data folder, the real server and a real browser. */
export interface Traveller {
  readonly page: Page
  readonly server: RunningServer
  readonly dataDir: string
  /** Waits for the page whose title is the question, and for its figures to have arrived. */
  arrive(title: string | RegExp): Promise<void>
  /** Signs in as somebody of the sample region and arrives at what waits for them. */
  actAs(name: RegExp): Promise<void>
  /** The page keeps the accessibility rules (WCAG 2.2 AA) and does not scroll sideways, on the desk and on a phone. */
  checkPage(): Promise<void>
  /** A picture for the manual; kept only when PICTURES=1, so that a test run leaves the tree as it was. */
  picture(name: string): Promise<void>
  end(): Promise<void>
}

export async function setOut(prepare: (dataDir: string) => Promise<void> = async () => {}): Promise<Traveller> {
  const dataDir = newDataDir()
  await prepare(dataDir)
  const server = await startServer(dataDir)
  const browser: Browser = await openBrowser()
  const context = await browser.newContext({
    viewport: DESK,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))

  const arrive: Traveller['arrive'] = async (title) => {
    await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 20_000 })
    await page.waitForLoadState('networkidle')
  }

  return {
    page,
    server,
    dataDir,
    arrive,
    actAs: async (name) => {
      await page.goto(`${server.url}/contoh`)
      await arrive('Masuk sebagai siapa?')
      await page.getByRole('button', { name }).click()
      // The page follows long work by a stream, so its line is not idle while some waits for its turn.
      await page.getByRole('heading', { level: 1, name: /Apa yang menunggu/ }).waitFor()
    },
    checkPage: async () => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`),
      ).toEqual([])
      await page.setViewportSize(PHONE)
      await page.waitForLoadState('networkidle')
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${page.url()} scrolls sideways on a phone`).toBeLessThanOrEqual(0)
      await page.setViewportSize(DESK)
    },
    picture: async (name) => {
      if (process.env.PICTURES !== '1') return
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: `${PICTURES}/${name}.png` })
    },
    end: async () => {
      await browser.close()
      const code = await server.stop()
      removeDataDir(dataDir)
      expect(broken, 'errors in the page').toEqual([])
      expect(code, 'the server ends in order').toBe(0)
    },
  }
}
