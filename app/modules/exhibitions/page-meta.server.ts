import type { Ctx } from '#app/core/ctx.ts'
import { toSnippet } from '#app/core/snippet.ts'
import { paths } from '#app/paths.ts'
import type { ExhibitionHead } from './queries.server.ts'

const ATTENDANCE = {
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
  HALL: 'https://schema.org/OfflineEventAttendanceMode',
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
}

interface ExhibitionPart {
  /** Behind the exhibition's own address. */
  path: string
  title: string
  description: string
  /** Of its share card; the exhibition's own otherwise. */
  image?: string
}

/** Title, description and JSON-LD of an exhibition's front page, or of one of its parts. */
export function toExhibitionMeta(ctx: Ctx, exhibition: ExhibitionHead, part?: ExhibitionPart) {
  const name = exhibition.name.text
  return {
    title: part ? `${part.title} · ${name}` : name,
    description: toSnippet(part?.description ?? exhibition.tagline?.text ?? exhibition.description?.text ?? name),
    path: `/exhibitions/${exhibition.slug}${part?.path ?? ''}`,
    origin: ctx.infra.origin,
    locale: ctx.locale,
    image: part?.image ?? paths.share('exhibition', exhibition.slug, ctx.locale),
    jsonLd: toEvent(ctx, exhibition),
  }
}

function toEvent(ctx: Ctx, exhibition: ExhibitionHead) {
  const { origin } = ctx.infra
  const url = `${origin}${paths.exhibition(ctx.locale, exhibition.slug)}`
  const words = exhibition.description ?? exhibition.tagline
  return {
    '@type': 'Event',
    name: exhibition.name.text,
    ...(words ? { description: words.text } : {}),
    image: `${origin}${paths.share('exhibition', exhibition.slug, ctx.locale)}`,
    startDate: exhibition.startsOn,
    endDate: exhibition.endsOn,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: ATTENDANCE[exhibition.format],
    location: toPlaces(exhibition, url),
    organizer: {
      '@type': 'Organization',
      name: exhibition.organizer.names.latin,
      url: `${origin}${paths.organization(ctx.locale, exhibition.organizer.slug)}`,
    },
    url,
  }
}

/** A hall, this site, or both, as the way of attending asks for. */
function toPlaces({ format, venue, city, country }: ExhibitionHead, url: string) {
  const hall = {
    '@type': 'Place',
    name: venue?.text ?? city,
    address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: country },
  }
  const online = { '@type': 'VirtualLocation', url }
  return { HALL: [hall], ONLINE: [online], HYBRID: [hall, online] }[format]
}
