import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  text?: string
  /** Of the title; 1 where nothing else stands on the page. */
  level?: 1 | 2
  children?: ReactNode
}

/** Says what is missing and what to do next. */
export function EmptyState({ title, text, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <section className="mx-auto flex max-w-lg flex-col items-center gap-3 px-4 py-16 text-center">
      <Heading className="text-xl font-semibold">{title}</Heading>
      {text && <p className="text-text-soft">{text}</p>}
      {children && <div className="mt-2 flex flex-wrap justify-center gap-3">{children}</div>}
    </section>
  )
}
