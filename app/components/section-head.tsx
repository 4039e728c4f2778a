import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'

export function SectionHead({ title, to, more }: { title: ReactNode; to?: string; more?: string }) {
  return (
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="text-xl font-semibold">{title}</h2>
      {to && more && (
        <Link to={to} className="text-action inline-flex min-h-11 items-center gap-1 text-sm font-medium">
          {more}
          <span className="sr-only">: {title}</span>
          <ArrowRight aria-hidden size={16} className="rtl:rotate-180" />
        </Link>
      )}
    </div>
  )
}
