import { Link } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { SearchPageView } from '../search-page.server.ts'
import { withMore, withoutNames, withValue } from '../query-params.ts'

const LINK = 'text-action font-medium py-2.5'

/** What the engine made of the words, each step with the way back, and filters it would add. */
export function Interpretation({ view, params }: { view: SearchPageView; params: URLSearchParams }) {
  const { t } = useTranslation()
  const { q, exact } = view.query
  const { corrected, offered } = view.answer.interpretedAs
  const isForeign = (phrase: string): boolean => !isSame(phrase, q) && !isSame(phrase, corrected?.to)
  const searched = view.answer.interpretedAs.searched.filter(isForeign)
  const helpful = view.helpful.filter(isForeign)
  if (q === '' || (!exact && !corrected && searched.length === 0 && offered.length === 0)) return null
  const exactly = withValue(params, 'exact', 'true')
  return (
    <div className="flex flex-col gap-2 text-sm">
      {exact && (
        <p>
          {t('search.exact_on')}{' '}
          <Link to={withoutNames(params, ['exact'])} className={LINK}>
            {t('search.exact_off')}
          </Link>
        </p>
      )}
      {corrected && (
        <p>
          {t('search.corrected_to')} <Typed text={corrected.to} isStrong />
          {' · '}
          <Link to={exactly} rel="nofollow" className={LINK}>
            {t('search.corrected_from')} <Typed text={corrected.from} />
          </Link>
        </p>
      )}
      {searched.length > 0 && (
        <p className="text-text-soft">
          {helpful.length > 0 ? `${t('search.searched')} ` : t('search.searched_across')}
          {helpful.map((phrase, position) => (
            <span key={phrase}>
              {position > 0 && ' / '}
              <Typed text={phrase} isStrong />
            </span>
          ))}
          {' · '}
          <Link to={exactly} rel="nofollow" className={LINK}>
            {t('search.exact_instead')} <Typed text={q} />
          </Link>
        </p>
      )}
      {offered.length > 0 && (
        <ul className="flex flex-wrap items-center gap-2">
          <li className="text-text-soft">{t('search.narrow')}</li>
          {offered.map((offer) => (
            <li key={`${offer.filter}=${offer.value}`}>
              <Link
                to={withMore(params, offer.filter, offer.value)}
                rel="nofollow"
                className="border-line-strong hover:bg-action-soft text-action inline-flex min-h-11 items-center gap-1 rounded-full border border-dashed px-3 no-underline"
              >
                <Plus aria-hidden size={16} />
                {t(`search.facet_${offer.filter}`)}: <Label offer={offer} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type Offer = SearchPageView['answer']['interpretedAs']['offered'][number]

function Label({ offer }: { offer: Offer }) {
  return offer.label ? <PhraseText phrase={offer.label} /> : <bdi translate="no">{offer.value}</bdi>
}

/** Words of a search, in whatever language they are. */
function Typed({ text, isStrong = false }: { text: string; isStrong?: boolean }) {
  const words = (
    <bdi
      translate="no"
      lang={/\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'}
      className={isStrong ? 'text-text font-semibold' : ''}
    >
      {text}
    </bdi>
  )
  // The quotation marks belong to the page's language: «…» in Russian, „…” in Romanian, twice as wide in Chinese.
  return isStrong ? words : <q>{words}</q>
}

function isSame(phrase: string, typed: string | undefined): boolean {
  return phrase.trim().toLowerCase() === typed?.trim().toLowerCase()
}
