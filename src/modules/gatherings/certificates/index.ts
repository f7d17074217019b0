/** Certificates of a gathering: earned by the rule of attendance, numbered by the organiser's register, verified by anybody who holds the code. */
export type { Certificate } from './certificate.ts'
export { readCode as readCertificateCode } from './certificate.ts'
export { listCertificates, reissueCertificate, revokeCertificate, verifyCertificate } from './change-certificate.ts'
export { issueCertificates } from './issue-certificates.ts'
export { writeCertificateDocument } from './write-certificate-document.ts'
