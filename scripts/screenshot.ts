import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

const [url, out, width = '1440', scheme = 'light'] = process.argv.slice(2)
if (!url || !out) {
  console.error('node scripts/screenshot.ts URL OUT.png [WIDTH=1440] [light|dark]')
  process.exit(2)
}

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const browser = await playwright.launch({
  executablePath: installed ?? (await chromium.executablePath()),
  args: installed ? ['--no-sandbox'] : chromium.args,
})
const page = await browser.newPage({
  viewport: { width: Number(width), height: Number(width) < 600 ? 780 : 900 },
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
  reducedMotion: 'reduce',
})
page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
page.on('pageerror', (error) => console.error(error.message))
await page.goto(url, { waitUntil: 'networkidle' })
await page.screenshot({ path: out, fullPage: true })
await browser.close()
