/** "https://indus-mills.example/" → "indus-mills.example", as people write an address. */
export function toSiteName(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
