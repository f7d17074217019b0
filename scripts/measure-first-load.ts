import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
}

const OUT = 'dist/web'
const BAR_KB = 250

/** The scripts that the browser must have before anything shows: the entry and everything it imports statically. */
function firstLoad(manifest: Record<string, Chunk>): string[] {
  const seen = new Set<string>()
  const walk = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const next of chunk.imports ?? []) walk(next)
  }
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) walk(name)
  return [...seen].filter((file) => file.endsWith('.js'))
}

const manifest = JSON.parse(readFileSync(`${OUT}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
const sizes = firstLoad(manifest).map((file) => {
  const script = readFileSync(`${OUT}/${file}`)
  return { file, raw: script.length, gzip: gzipSync(script, { level: 9 }).length }
})
const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7)
const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0)

for (const { file, raw, gzip } of sizes.sort((a, b) => b.gzip - a.gzip))
  console.log(`${kB(gzip)} kB  (${kB(raw)} raw)  ${file}`)
console.log(`${kB(total)} kB of script before the first page shows; the bar is ${BAR_KB} kB`)
if (sizes.length === 0 || total > BAR_KB * 1000) process.exitCode = 1
