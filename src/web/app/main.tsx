import '@mantine/core/styles.layer.css'
import '../ui/theme/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from '../lib/i18n.ts'
import { theme, variables } from '../ui/theme/theme.ts'
import { queries, router } from './router.tsx'

const Toasts = lazy(async () => ({ default: (await import('../ui/feedback/toasts.tsx')).Toasts }))
const root = document.getElementById('root')

function show(element: HTMLElement) {
  createRoot(element).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Suspense>
          <Toasts />
        </Suspense>
      </MantineProvider>
    </StrictMode>,
  )
}

// No `await` here: pages import from this chunk, and would wait for it while it waits for them.
if (root) void startI18n().then(() => show(root))
