import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

const BASE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 text-sm font-medium no-underline transition-colors'

const LOOKS = {
  primary: `${BASE} bg-action text-on-action hover:bg-action-strong`,
  secondary: `${BASE} border border-line-strong bg-surface text-text hover:bg-action-soft`,
  quiet: `${BASE} text-action hover:bg-action-soft`,
}

export type ButtonLook = keyof typeof LOOKS

export function Button({
  look = 'primary',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button {...rest} className={`${LOOKS[look]} ${className}`} />
}

export function LinkButton({ look = 'primary', className = '', ...rest }: LinkProps & { look?: ButtonLook }) {
  return <Link {...rest} className={`${LOOKS[look]} ${className}`} />
}
