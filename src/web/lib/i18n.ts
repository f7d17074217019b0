import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { id as app } from '../app/id.ts'
import { id as ui } from '../ui/id.ts'

/**
 * The strings of each room, by room name. A room adds itself at the end of its `id.ts`:
 * `declare module '../../lib/i18n.ts' { interface RoomStrings { plans: typeof id } }`
 */
export interface RoomStrings {
  app: typeof app
  ui: typeof ui
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: RoomStrings
    enableSelector: false
  }
}

export const LANGUAGES = ['id', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A short text in both languages, for what must be readable before a room's strings are loaded. */
export type Bilingual = Record<Language, string>

/** The shape of a translation: the keys of the Indonesian strings, any text. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> }

const STORED = 'selaras.language'
const files = import.meta.glob<Record<string, object>>(['../features/*/{id,en}.ts', '../{app,ui,gallery}/{id,en}.ts'])

async function read(language: string, room: string): Promise<object> {
  const load = files[`../features/${room}/${language}.ts`] ?? files[`../${room}/${language}.ts`]
  return (await load?.())?.[language] ?? {}
}

function storedLanguage(): Language {
  const found = LANGUAGES.find((language) => language === localStorage.getItem(STORED))
  return found ?? 'id'
}

/** Starts i18next: Indonesian of the shell is bundled, everything else comes with the page that needs it. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
    localStorage.setItem(STORED, language)
  })
  await i18next
    .use(initReactI18next)
    .use({
      type: 'backend',
      init: () => {},
      read: (language: string, room: string, done: (error: unknown, data: object | false) => void) =>
        void read(language, room).then(
          (strings) => done(null, strings),
          (error: unknown) => done(error, false),
        ),
    })
    .init({
      lng: storedLanguage(),
      fallbackLng: 'id',
      supportedLngs: LANGUAGES,
      ns: ['app', 'ui'],
      defaultNS: 'app',
      partialBundledLanguages: true,
      resources: { id: { app, ui } },
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}

/** Fetches a room's strings in the current language; they are kept. */
export const loadStrings = (room: string): Promise<void> => i18next.loadNamespaces(room)

/** The language in use now. */
export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'id')

/** Changes the language of the whole screen and remembers it. */
export const changeLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language)
}
