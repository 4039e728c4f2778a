import { useNavigation } from '@remix-run/react'

/** A line along the top while the next page is on its way; quick answers come before it shows. */
export function ProgressBar() {
  if (useNavigation().state === 'idle') return null
  return (
    <div aria-hidden className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1 overflow-hidden print:hidden">
      <div className="bg-saffron-500 size-full origin-left animate-[waiting_12s_200ms_cubic-bezier(0.05,0.8,0.2,1)_both] rtl:origin-right" />
    </div>
  )
}
