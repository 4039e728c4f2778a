export function findChromium(node: string): string
