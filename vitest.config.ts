import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { contractWithoutSchemas } from './scripts/contract-plugin.ts'
import { ClosingLine } from './tests/build/closing-line.ts'

export default defineConfig({
  plugins: [contractWithoutSchemas()],
  test: {
    reporters: ['default', new ClosingLine()],
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: ['tests/build/prepare-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Files of one worker share their modules: loading the database's WebAssembly and the libraries anew for each file took half the time.
    isolate: false,
    // V8 of Node 24 loses count of the code pages of WebAssembly (PGlite) that come and go, and ends the process (nodejs/node 64500).
    execArgv: ['--no-memory-protection-keys'],
    // Processes that tests start read the sources as they were compiled for the one before.
    env: { LOG_LEVEL: 'silent', NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/selaras/compiled') },
  },
})
