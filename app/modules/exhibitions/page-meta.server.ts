import type { Ctx } from '#app/core/ctx.ts'
import { paths } from '#app/paths.ts'
import type { ExhibitionHead } from './queries.server.ts'

const ATTENDANCE = {
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
  HALL: 'https://schema.org/OfflineEventAttendanceMode',
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
}

/** Title, description and JSON-LD of one of an exhibition's pages; `part` is the path behind its address. */
export function toExhibitionMeta(ctx: Ctx, exhibition: ExhibitionHead, part = '', partTitle?: string) {
  const name = exhibition.name.text
  return {
    title: partTitle ? `${partTitle} · ${name}` : name,
    description: exhibition.tagline?.text ?? exhibition.description?.text.slice(0, 160) ?? name,
    path: `/exhibitions/${exhibition.slug}${part}`,
    origin: ctx.infra.origin,
    locale: ctx.locale,
    image: paths.share('exhibition', exhibition.slug, ctx.locale),
    jsonLd: {
      '@type': 'Event',
      name,
      startDate: exhibition.startsOn,
      endDate: exhibition.endsOn,
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: ATTENDANCE[exhibition.format],
      location: {
        '@type': 'Place',
        name: exhibition.venue?.text ?? exhibition.city,
        address: { '@type': 'PostalAddress', addressLocality: exhibition.city, addressCountry: exhibition.country },
      },
      organizer: { '@type': 'Organization', name: exhibition.organizer.names.latin },
      url: `${ctx.infra.origin}${paths.exhibition(ctx.locale, exhibition.slug)}`,
    },
  }
}
