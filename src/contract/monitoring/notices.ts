/** What agencies that share an activity are told of its reports; spread into `NOTICE_TOPICS`. */
export const MONITORING_TOPICS = {
  'contribution.shared': {
    kind: 'followups',
    id: '{agency} melaporkan capaian kegiatan yang Anda lakukan bersama: {what}. Sepakati bagian Anda, atau betulkan.',
    en: '{agency} reported results of an activity that you share: {what}. Agree to your share, or correct it.',
  },
} as const
