import { IconPhoto } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../lib/api.ts'
import { ICON } from '../../ui/icon.ts'
import { openStore } from './engine/store.ts'

/** The small picture of a photograph: of this phone, else kept from the server, else fetched and kept. Null where there is none just now. */
async function readThumb(id: string, token?: string): Promise<Blob | null> {
  const store = await openStore()
  const kept = await store.get('thumbs', id)
  if (kept && kept.blob.size > 0) return kept.blob
  if (!token) return null
  try {
    const file = await client.houses.field.thumb({ token, photoId: id })
    await store.put('thumbs', { id, blob: file }).catch(() => undefined)
    return file
  } catch {
    // Without signal, or lost by the server: the page works without it.
    return null
  }
}

/** The address of a small picture while it is shown; null where there is none. */
export function useThumb(id: string | null, token?: string): string | null {
  const { data } = useQuery({
    queryKey: ['field-work', 'thumb', id],
    queryFn: () => readThumb(id ?? '', token),
    enabled: id !== null,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(null)
    }
  }, [data])
  return address
}

interface ThumbProps {
  id: string
  token?: string
  alt: string
  className: string | undefined
}

/** A photograph, small. */
export function Thumb({ id, token, alt, className }: ThumbProps) {
  const address = useThumb(id, token)
  return address ? (
    <img src={address} alt={alt} className={className} />
  ) : (
    <span className={className} role="img" aria-label={alt}>
      <IconPhoto {...ICON} />
    </span>
  )
}
