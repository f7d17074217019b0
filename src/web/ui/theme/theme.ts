import {
  type ActionIconProps,
  type AnchorProps,
  type CheckboxProps,
  type CSSVariablesResolver,
  createTheme,
  type DrawerProps,
  type InputWrapperProps,
  type ModalProps,
  type TableProps,
  type TooltipProps,
} from '@mantine/core'
import { bata, dark, daun, gray, kunyit, nila } from './colours.ts'

const RADIUS = '8px'
const SHADOW = '0 4px 16px rgb(42 39 35 / 14%)'
const FONT = "'Plus Jakarta Sans Variable', system-ui, -apple-system, 'Segoe UI', sans-serif"

const overlay = { backgroundOpacity: 0.4 }

/** Plain defaults without the components themselves, which would all come with the first load. */
const components = {
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 36 } satisfies ActionIconProps },
  Anchor: { defaultProps: { underline: 'hover' } satisfies AnchorProps },
  // At 8 px a box this small would pass for a radio button.
  Checkbox: { defaultProps: { radius: 4 } satisfies CheckboxProps },
  Drawer: { defaultProps: { overlayProps: overlay } satisfies Partial<DrawerProps> },
  // Label above, help under, error last: nearest to where the next key goes.
  InputWrapper: {
    defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } satisfies InputWrapperProps,
  },
  Modal: { defaultProps: { centered: true, overlayProps: overlay } satisfies Partial<ModalProps> },
  // Their `header` would count as a second banner of the page.
  ModalHeader: { defaultProps: { role: 'presentation' } },
  DrawerHeader: { defaultProps: { role: 'presentation' } },
  Table: { defaultProps: { fz: 14, lh: '20px' } satisfies TableProps },
  Tooltip: {
    defaultProps: {
      openDelay: 300,
      events: { hover: true, focus: true, touch: false },
    } satisfies Partial<TooltipProps>,
  },
}

/** The tokens of the design system. Sizes are on a 4-point grid; nothing is set below 13 px. */
export const theme = createTheme({
  primaryColor: 'nila',
  primaryShade: { light: 7, dark: 5 },
  // The names Mantine uses by itself (error, success…) lead to our own colours.
  colors: { nila, kunyit, daun, bata, gray, dark, red: bata, green: daun, yellow: kunyit, blue: nila },
  black: '#2a2723',
  fontFamily: FONT,
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '1.4', sm: '1.4286', md: '1.4667', lg: '1.3333', xl: '1.25' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: RADIUS, sm: RADIUS, md: RADIUS, lg: RADIUS, xl: RADIUS },
  defaultRadius: 'md',
  shadows: { xs: SHADOW, sm: SHADOW, md: SHADOW, lg: SHADOW, xl: SHADOW },
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '30px' },
      h2: { fontSize: '18px', lineHeight: '24px' },
      h3: { fontSize: '15px', lineHeight: '22px' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components,
})

/** Meanings that differ between the light and the dark scheme. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': bata[6],
    '--mantine-color-anchor': nila[7],
    '--ground': gray[0],
    '--line': gray[2],
    '--line-strong': gray[5],
    '--mantine-color-default-border': gray[4],
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': bata[3],
    '--mantine-color-anchor': nila[3],
    '--ground': dark[8],
    '--line': dark[5],
    '--line-strong': dark[3],
    '--mantine-color-default-border': dark[4],
  },
})
