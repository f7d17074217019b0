import { Button, PasswordInput, TextInput } from '@mantine/core'
import { SignInFrame } from '../app/sign-in-frame.tsx'

/** The frame before the sign-in, filled as its room might fill it. */
export function SignInSample() {
  return (
    <SignInFrame title="Masuk" context="Pakai alamat surel dari undangan Anda.">
      <TextInput label="Surel" type="email" autoComplete="username" />
      <PasswordInput
        label="Kata sandi"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi' }}
      />
      <Button>Masuk</Button>
    </SignInFrame>
  )
}
