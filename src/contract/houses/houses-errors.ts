/** Errors of unfit houses; see `ERRORS`. */
export const HOUSE_ERRORS = {
  house_number_wrong: {
    status: 422,
    id: '{what} tidak mungkin benar: harus 16 angka dengan tanggal yang ada. Betulkan dari KTP atau KK, atau kosongkan bila belum diketahui.',
    en: 'This {what} cannot be right: it has 16 digits with a date that exists. Correct it from the card, or leave it empty if it is not known yet.',
  },
  house_phone_wrong: {
    status: 422,
    id: 'Nomor telepon pemilik tidak terbaca. Tulis angkanya saja, misalnya 0812 3456 7890, atau kosongkan.',
    en: 'The phone number of the owner cannot be read. Write digits only, such as 0812 3456 7890, or leave it empty.',
  },
  house_outside_region: {
    status: 422,
    id: 'Desa atau kelurahan itu di luar daerah ini atau tidak ada. Pilih desa dari daftar.',
    en: 'That village lies outside this region or does not exist. Choose one from the list.',
  },
  house_village_ended: {
    status: 422,
    id: '{name} sudah tidak berlaku sejak {day}. Pilih desa atau kelurahan penggantinya.',
    en: '{name} has not been in force since {day}. Choose the village that took its place.',
  },
  house_taken: {
    status: 409,
    id: 'Keluarga ini sudah ditangani: rumahnya sedang dalam proses di {agency}. Tanyakan kepada {agency} sebelum mengusulkan lagi.',
    en: 'This family is being helped already: its house is under way at {agency}. Ask {agency} before proposing it again.',
  },
  house_cooling_down: {
    status: 409,
    id: 'Keluarga ini sudah menerima perbaikan rumah dan masa tunggunya belum lewat. Tanyakan kepada {agency} bila menurut Anda keliru.',
    en: 'This family has received a house repair and its waiting time is not over. Ask {agency} if you think this is a mistake.',
  },
  house_repaired_elsewhere: {
    status: 409,
    id: 'Menurut daftar perangkat daerah lain, keluarga ini sudah menerima atau sudah ditetapkan menerima perbaikan rumah, dan masa tunggunya belum lewat. Tanyakan kepada {by}, petugas pemeriksaan calon di daerah ini.',
    en: 'By the list of another agency this family has received a house repair or was chosen for one, and the waiting time is not over. Ask {by}, who answers questions about candidates in this region.',
  },
  house_owner_dead: {
    status: 422,
    id: 'Pemilik dengan nomor ini tercatat meninggal pada {day}. Usulkan atas nama ahli waris yang menempati rumah; bila catatannya keliru, betulkan dahulu di halaman Orang.',
    en: 'The owner with this number is recorded as having died on {day}. Propose it in the name of the heir who lives there; if the record is wrong, correct it on the page People first.',
  },
  house_owner_moved: {
    status: 422,
    id: 'Pemilik dengan nomor ini tercatat pindah ke luar daerah pada {day}. Periksa siapa yang menempati rumah; bila catatannya keliru, betulkan dahulu di halaman Orang.',
    en: 'The owner with this number is recorded as having moved away on {day}. Check who lives there; if the record is wrong, correct it on the page People first.',
  },
  house_named_twice: {
    status: 409,
    id: 'Baris ini tentang keluarga yang sama dengan baris lain yang sudah diambil.',
    en: 'This row is about the same family as another row that was taken.',
  },
  house_alike: {
    status: 409,
    id: 'Mungkin sudah ada: {count} rumah di desa ini bernama pemilik serupa, misalnya {code}. Periksa dahulu; bila memang rumah lain, tulis alasannya lalu simpan lagi.',
    en: 'It may be there already: {count} houses in this village have an owner of a like name, such as {code}. Check first; if it is another house, write why and save again.',
  },
  house_over: {
    status: 409,
    id: 'Rumah ini {state}, jadi datanya tidak dapat diubah lagi.',
    en: 'This house is {state}; what is kept of it can no longer be changed.',
  },
  house_step_early: {
    status: 409,
    id: 'Langkah ini belum bisa: rumah ini masih {state}. Urutannya usulan, survei, penetapan, rencana bahan, pembangunan, serah terima.',
    en: 'This step is not possible yet: the house is still {state}. The order is proposal, survey, decision, plan of materials, works, handover.',
  },
  gift_exceeds_need: {
    status: 422,
    id: 'Melebihi kebutuhan: yang masih terbuka Rp{remaining} ({remainingWords} rupiah). Kurangi nilainya, atau ubah dahulu rencana bahannya bila biayanya memang naik.',
    en: 'This exceeds the need: Rp{remaining} is still open. Lower the amount, or change the plan of materials first if the cost has risen.',
  },
  cost_below_stack: {
    status: 409,
    id: 'Biaya baru Rp{cost} lebih kecil daripada pemberian yang sudah dijanjikan atau diterima, Rp{standing}. Kurangi atau batalkan dahulu pemberian sebesar Rp{excess}, lalu simpan lagi rencananya.',
    en: 'The new cost of Rp{cost} is below what is promised or delivered, Rp{standing}. Lower or cancel gifts by Rp{excess} first, then save the plan again.',
  },
  plan_too_large: {
    status: 422,
    id: 'Jumlah rencana bahan melebihi Rp{limit}, batas untuk satu rumah. Periksa volume dan harga satuan tiap baris: mungkin kelebihan angka nol.',
    en: 'The plan of materials comes to more than Rp{limit}, the most for one house. Check quantity and price of each line: there may be a zero too many.',
  },
  gift_giver_unclear: {
    status: 422,
    id: 'Pemberinya belum jelas. Pilih satu perangkat daerah, satu mitra, atau tulis namanya, sesuai jenis pemberinya.',
    en: 'It is not clear who gives. Choose one agency, one partner, or write the name, as fits the kind of giver.',
  },
  gift_basis_missing: {
    status: 422,
    id: 'Tulis cara menilai barang atau tenaganya, misalnya 50 sak × Rp62.000 menurut harga toko, supaya nilainya dapat diperiksa.',
    en: 'Write how the goods or the labour were valued, such as 50 bags at Rp62,000 by the shop’s price, so that it can be checked.',
  },
  schemes_exclude: {
    status: 409,
    id: '{scheme} tidak boleh berdampingan dengan {other} pada satu rumah. Pilih salah satu, atau batalkan dahulu yang lain.',
    en: '{scheme} may not stand beside {other} at one house. Choose one, or cancel the other first.',
  },
  house_not_surveyed: {
    status: 409,
    id: 'Belum disurvei. Kirim petugas, atau isi hasil surveinya di halaman rumah.',
    en: 'Not surveyed yet. Send an officer, or write the survey down on the page of the house.',
  },
  house_decided_already: {
    status: 409,
    id: 'Tidak menunggu penetapan: rumah ini {state}.',
    en: 'It does not wait for a decision: the house is {state}.',
  },
  house_survey_open: {
    status: 409,
    id: 'Surveinya belum lengkap: {count} pertanyaan belum terjawab.',
    en: 'The survey is not complete: {count} questions are not answered.',
  },
  house_survey_conflicts: {
    status: 409,
    id: 'Jawaban petugas berbeda pada {count} pertanyaan. Putuskan dahulu di halaman survei.',
    en: 'Officers differ on {count} questions. Decide them first on the survey page.',
  },
  house_is_fit: {
    status: 409,
    id: 'Menurut survei rumah ini layak huni. Periksa lagi jawabannya, atau batalkan usulannya.',
    en: 'By the survey this house is fit. Check the answers again, or cancel the proposal.',
  },
  house_numbers_missing: {
    status: 409,
    id: 'NIK dan nomor KK pemilik belum diisi, jadi penerima ganda tidak dapat diperiksa. Lengkapi dari KTP atau KK.',
    en: 'NIK and family card of the owner are missing, so double help cannot be checked. Fill them in from the cards.',
  },
  houses_not_decidable: {
    status: 422,
    id: '{count} rumah belum dapat ditetapkan; tidak ada yang disimpan. {code}: {why}',
    en: '{count} houses cannot be decided yet; nothing was saved. {code}: {why}',
  },
  houses_of_several_agencies: {
    status: 422,
    id: 'Satu keputusan menetapkan rumah satu perangkat daerah. Pilih rumah per perangkat daerah.',
    en: 'One decree chooses houses of one agency. Choose houses agency by agency.',
  },
  handover_gap: {
    status: 409,
    id: 'Masih kurang Rp{amount} untuk menutup biayanya.',
    en: 'Rp{amount} is still missing to its cost.',
  },
  handover_undelivered: {
    status: 409,
    id: 'Rp{amount} baru dijanjikan, belum diterima.',
    en: 'Rp{amount} is only promised, not delivered.',
  },
  handover_unfinished: {
    status: 409,
    id: 'Kemajuan tercatat {progress} %, belum 100 %.',
    en: 'The works stand at {progress} percent, not at 100.',
  },
  handover_photos: {
    status: 409,
    id: 'Belum ada foto pada {stages} %.',
    en: 'Photographs at {stages} percent are missing.',
  },
  handover_survey: {
    status: 409,
    id: 'Survei sesudah pembangunan belum lengkap, jadi kelayakannya belum diketahui.',
    en: 'The survey after the works is not complete, so it is not known whether the house is fit.',
  },
  handover_unfit: {
    status: 409,
    id: '{count} indikator rumah layak huni masih belum terpenuhi.',
    en: '{count} indicators of a fit house are still not met.',
  },
  handover_number_taken: {
    status: 409,
    id: 'Nomor {number} sudah dipakai berita acara serah terima rumah lain. Tulis nomor yang tertera pada berita acara rumah ini, atau ambil nomor berikutnya dari buku nomor.',
    en: 'The number {number} already stands on the handover record of another house. Write the number on the record of this house, or take the next one from the register.',
  },
  handover_not_ready: {
    status: 422,
    id: 'Belum dapat diserahterimakan, {count} hal masih kurang. {why}',
    en: 'It cannot be handed over yet; {count} things are missing. {why}',
  },
} as const
