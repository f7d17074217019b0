import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

/** What works without signal, place by place, by the modules its chunks hold. */
const PLACES = [
  ['presensi', /\/src\/web\/features\/check-in\//],
  ['petugas', /\/src\/web\/features\/field-work\/(?!office\/)/],
] as const
/** What every place needs: the words of the frame in the second language belong to it. */
const FRAME = /\/src\/web\/(ui\/feedback\/toasts\.tsx|(app|ui)\/en\.ts)/
const WORKER = 'scripts/offline-worker.js'

/** Styles and files that a chunk brings, as Vite notes them. */
interface Brought {
  readonly importedCss: ReadonlySet<string>
  readonly importedAssets: ReadonlySet<string>
}

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

const isChunk = (output: Bundle[string] | undefined): output is Chunk => output?.type === 'chunk'

/** Every file that the pages of a place need: the entry, their own chunks, and all that those import. */
function filesOf(bundle: Bundle, pages: RegExp): string[] {
  const belongs = (id: string) => pages.test(id) || FRAME.test(id)
  const files = new Set<string>()
  const walk = (name: string) => {
    const chunk = bundle[name]
    if (!isChunk(chunk) || files.has(name)) return
    files.add(name)
    const { importedCss, importedAssets } = (chunk as Chunk & { viteMetadata?: Brought }).viteMetadata ?? {
      importedCss: new Set(),
      importedAssets: new Set(),
    }
    for (const file of [...importedCss, ...importedAssets]) files.add(file)
    for (const next of chunk.imports) walk(next)
    const isOwn = chunk.moduleIds.some(belongs)
    if (isOwn && !chunk.isEntry) for (const next of chunk.dynamicImports) walk(next)
  }
  for (const output of Object.values(bundle))
    if (isChunk(output) && (output.isEntry || output.moduleIds.some(belongs))) walk(output.fileName)
  for (const file of Object.keys(bundle)) if (/\.woff2$/.test(file)) files.add(file)
  return [...files].sort()
}

/**
 * Writes the service worker of each place beside the pages it serves, so that its rule ends with them, and with the list of files it keeps. A new build
 * has new names, so the worker itself changes and browsers fetch the new version beside the old one.
 */
export function offlinePages(): Plugin {
  return {
    name: 'selaras:offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const shell = bundle['index.html']
        for (const [place, pages] of PLACES) {
          const files = filesOf(bundle, pages)
          const version = createHash('sha256')
            .update(JSON.stringify([files, shell?.type === 'asset' ? String(shell.source) : '']))
            .digest('hex')
            .slice(0, 12)
          const source = readFileSync(WORKER, 'utf8')
            .replace("'PLACE'", JSON.stringify(place))
            .replace("'VERSION'", JSON.stringify(version))
            .replace("['FILES']", JSON.stringify(files.map((file) => `/${file}`)))
          this.emitFile({ type: 'asset', fileName: `${place}/sw.js`, source })
        }
      },
    },
  }
}
