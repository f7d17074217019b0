/** Signs in through the library's own route and opens the first page afresh. Throws when it is refused. */
export async function enter(path: '/api/auth/sign-in/email' | '/api/auth/sample/sign-in', body: object): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  location.assign('/')
}
