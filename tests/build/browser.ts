import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core'

const ON_THE_MACHINE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** How the machine's own Chromium is started, else the one that comes as a package. */
async function launchOptions() {
  const installed = process.env.CHROMIUM_PATH ?? ON_THE_MACHINE.find((file) => existsSync(file))
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ]
  return installed
    ? { executablePath: installed, args: ['--no-sandbox', '--disable-gpu', ...quiet] }
    : { executablePath: await chromium.executablePath(), args: [...chromium.args, ...quiet] }
}

/** A headless browser. */
export const openBrowser = async (): Promise<Browser> => playwright.launch(await launchOptions())

/** A camera that shows a moving test picture, and leave to use it. */
const CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** A headless browser that keeps what pages store in a folder, as a phone does from one start to the next. */
export async function openPhone(
  folder: string,
  { hasCamera = false, ...options }: BrowserContextOptions & { readonly hasCamera?: boolean } = {},
): Promise<BrowserContext> {
  const { args, ...launch } = await launchOptions()
  return playwright.launchPersistentContext(folder, {
    ...launch,
    ...options,
    args: [...args, ...(hasCamera ? CAMERA : [])],
  })
}
