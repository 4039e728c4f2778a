export const ROOT: string
export const SERVER_FLAGS: readonly string[]
export const SERVER_MEMORY: Record<string, string>
export class PrepareError extends Error {}
export function prepare(wishes: { build: boolean }): string
export function isInstalled(): boolean
export function childEnvironment(more?: Record<string, string>): Record<string, string>
export function markRunning(): () => void
