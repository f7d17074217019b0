import { useState } from 'react'

/** Where a list inside a tab stands; the address of the page is the tab's. */
export function usePage() {
  const [address, setAddress] = useState<{ page?: number; pageSize?: number }>({})
  const onAddress = (patch: { page?: number | undefined; pageSize?: number | undefined }) =>
    setAddress({ ...(patch.page && { page: patch.page }), ...(patch.pageSize && { pageSize: patch.pageSize }) })
  return { address, onAddress, page: address.page ?? 1, pageSize: address.pageSize ?? 50 }
}
