import type { Language } from './vocabulary.ts'

/** Where the goods come from and leave; those named more often have more of them. */
const ORIGINS = [
  { code: 'PK', port: 'Karachi Port' },
  { code: 'PK', port: 'Port Qasim' },
  { code: 'CN', port: 'Ningbo' },
  { code: 'CN', port: 'Qingdao' },
  { code: 'CN', port: 'Shenzhen Yantian' },
  { code: 'MD', port: 'Giurgiulești' },
  { code: 'UA', port: 'Odesa' },
  { code: 'RO', port: 'Constanța' },
  { code: 'RU', port: 'Novorossiysk' },
  { code: 'IN', port: 'Nhava Sheva' },
  { code: 'TR', port: 'Mersin' },
  { code: 'UZ', port: 'Tashkent' },
  { code: 'KZ', port: 'Almaty' },
  { code: 'VN', port: 'Hai Phong' },
  { code: 'BD', port: 'Chattogram' },
  { code: 'IT', port: 'Genova' },
] as const

export type Origin = (typeof ORIGINS)[number]
export const origins: readonly Origin[] = ORIGINS

const names = new Map((['en', 'zh', 'ru'] as const).map((one) => [one, new Intl.DisplayNames(one, { type: 'region' })]))

export function countryName(code: string, language: Language): string {
  return names.get(language)?.of(code) ?? code
}
