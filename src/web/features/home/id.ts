export const id = {
  title: 'Apa yang menunggu saya?',
  context: 'Tindak lanjut, putusan, dan tenggat atas nama unit Anda.',
  empty: 'Tidak ada yang menunggu Anda',
  emptyWhy:
    'Tindak lanjut dan putusan yang menjadi tugas unit Anda muncul di sini, yang paling dekat tenggatnya lebih dulu.',
} as const

declare module '../../lib/i18n.ts' {
  interface RoomStrings {
    home: typeof id
  }
}
