import type { ReactNode } from 'react'

export interface Fact {
  key: string
  name: ReactNode
  value: ReactNode
}

/** Name and value in two columns; long lists may stand in two blocks on wide screens. */
export function FactList({ facts, isWide = false }: { facts: Fact[]; isWide?: boolean }) {
  return (
    <dl className={`border-line border-t text-sm ${isWide ? 'md:columns-2 md:gap-x-8' : ''}`}>
      {facts.map((fact) => (
        <div key={fact.key} className="border-line flex break-inside-avoid gap-3 border-b py-2">
          <dt className="text-text-soft w-[44%] shrink-0">{fact.name}</dt>
          <dd className="min-w-0 flex-1 [&_a]:-my-2 [&_a]:inline-block [&_a]:py-2">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
