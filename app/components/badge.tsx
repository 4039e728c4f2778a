import type { ReactNode } from 'react'

const TONES = {
  neutral: 'bg-sunken text-text',
  action: 'bg-action-soft text-action-strong',
  live: 'bg-live-soft text-live',
  notice: 'bg-notice-soft text-notice',
}

export function Badge({ tone = 'neutral', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-sm px-2 py-0.5 text-xs font-medium ${TONES[tone]}`}>
      {children}
    </span>
  )
}
