import { defineConfig } from 'vitest/config'
import { contractWithoutSchemas } from './scripts/contract-plugin.ts'

export default defineConfig({
  plugins: [contractWithoutSchemas()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: ['tests/build/prepare-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { LOG_LEVEL: 'silent' },
  },
})
