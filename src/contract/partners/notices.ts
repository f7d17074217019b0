/** What agencies are told about partners; spread into `NOTICE_TOPICS`. */
export const PARTNER_TOPICS = {
  'partner.agreement_ends': {
    kind: 'partners',
    id: 'Perjanjian dengan {partner} berakhir {endsOn}: {subject}. Perpanjang atau biarkan berakhir dengan sadar.',
    en: 'The agreement with {partner} ends {endsOn}: {subject}. Renew it, or let it end knowingly.',
  },
  'partner.offered': {
    kind: 'partners',
    id: '{partner} menawarkan {what} lewat halamannya sendiri.',
    en: '{partner} offers {what} on its own page.',
  },
  'partner.pledged': {
    kind: 'partners',
    id: '{partner} berjanji memberi {quantity} {unit} untuk kebutuhan Anda: {what}.',
    en: '{partner} pledged {quantity} {unit} for your need: {what}.',
  },
  'partner.delivery_reported': {
    kind: 'partners',
    id: '{partner} melapor telah menyerahkan {quantity} {unit}: {what}. Periksa, lalu terima atau tolak.',
    en: '{partner} reports having delivered {quantity} {unit}: {what}. Look, then confirm or refuse it.',
  },
  'partner.pledge_due': {
    kind: 'partners',
    id: 'Janji {partner} jatuh tempo {dueOn}, sisa {quantity} {unit}: {what}. Pastikan dengan mitranya, lalu siapkan penerimaannya.',
    en: 'What {partner} pledged is due {dueOn}, {quantity} {unit} left: {what}. Make sure of it with the partner, and get ready to receive it.',
  },
  'partner.pledge_late': {
    kind: 'partners',
    id: 'Janji {partner} sudah lewat jatuh tempo {dueOn}, sisa {quantity} {unit}: {what}. Tanyakan kepada mitranya, lalu catat serah terimanya, betulkan tanggalnya, atau batalkan.',
    en: 'What {partner} pledged was due {dueOn}, {quantity} {unit} left: {what}. Ask the partner, then record what came, correct the day, or cancel it.',
  },
} as const
