/** One partner; `tab` opens a part of its page. */
export const partnerAddress = (id: string, tab?: string): string => `/mitra/${id}${tab ? `?tab=${tab}` : ''}`
