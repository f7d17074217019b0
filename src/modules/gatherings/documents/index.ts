/**
 * Documents: the papers of a gathering in the forms of the office. Those with a number (invitation, berita acara, surat tugas) are kept as they were issued;
 * the others are written from what stands now.
 */
export { issueDocument } from './issue-document.ts'
export { listDocuments } from './list-documents.ts'
export { writeDocument } from './write-document.ts'
