import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const ON_THE_MACHINE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A headless browser: the machine's own Chromium, else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? ON_THE_MACHINE.find((file) => existsSync(file))
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ]
  if (installed)
    return playwright.launch({ executablePath: installed, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
  return playwright.launch({ executablePath: await chromium.executablePath(), args: [...chromium.args, ...quiet] })
}
