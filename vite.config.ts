import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contractWithoutSchemas } from './scripts/contract-plugin.ts'
import { offlinePages } from './scripts/offline-plugin.ts'

/** The web floor: root `src/web`, built into `dist/web`, which the server serves. */
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react(), contractWithoutSchemas(), offlinePages()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Pages pull their own chunks when they are opened; preloading every possible one would spend a villager's data plan.
    modulePreload: { polyfill: false },
    // A page of a hundred small files takes longer to fetch and to start than one of twenty: what the start needs is one file, what nearly every page
    // needs another, and what several pages need goes together with what is needed beside it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'common', minShareCount: 70, priority: 2 },
            { name: 'shared', minShareCount: 8, entriesAware: true, entriesAwareMergeThreshold: 6000, priority: 1 },
          ],
        },
      },
    },
    // The map alone is larger; what a page loads first is measured by scripts/measure-first-load.ts.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 5199,
    proxy: { '/api': process.env.SELARAS_API ?? 'http://localhost:3000' },
  },
})
