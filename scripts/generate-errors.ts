/** Writes docs/errors.md from the error table (`npm run generate`); `--check` fails when the file is out of date. */
import { readFile, writeFile } from 'node:fs/promises'
import { ERRORS } from '#contract/errors.ts'

const FILE = 'docs/errors.md'
const rows = Object.entries(ERRORS).map(([code, { status, id, en }]) => `| \`${code}\` | ${status} | ${id} | ${en} |`)
const text = `# Errors\n\nGenerated from \`src/contract/errors.ts\`. Every code the API can answer with; codes are stable, words may get better.\n\n| Code | Status | Indonesian | English |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`

if (process.argv.includes('--check')) {
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== text) {
    console.error(`${FILE} is out of date: run npm run generate`)
    process.exit(1)
  }
} else {
  await writeFile(FILE, text)
}
