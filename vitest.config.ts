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
    env: { LOG_LEVEL: 'silent' },
  },
})
