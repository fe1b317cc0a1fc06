import { FACET_WORDS } from '../../lib/view/query-chips';
import type { ValueOffer } from '../../lib/view/search-offers';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

export type Offer =
  { readonly is: 'recent'; readonly text: string } | { readonly is: 'value'; readonly offer: ValueOffer };

/** An offer as a line under the search box. */
export function OfferLine({ offer }: { offer: Offer }) {
  const { t, count } = useWords();
  if (offer.is === 'recent')
    return (
      <>
        <Icon name="search" />
        <span class="offer-name">{offer.text}</span>
        <span class="offer-about">{t('findRecent')}</span>
      </>
    );
  const { facet, value, count: number } = offer.offer;
  return (
    <>
      <span class={`offer-about offer-facet offer-${facet}`}>{t(FACET_WORDS[facet])}</span>
      <span class="offer-name">{value}</span>
      <span class="offer-count">{count(number)}</span>
    </>
  );
}

/** What is offered: recent searches in an empty box, else values that hold the word. */
export function toOffers(
  typed: string,
  recents: readonly string[],
  values: readonly ValueOffer[],
): readonly Offer[] {
  if (typed.trim() === '') return recents.map((text) => ({ is: 'recent', text }));
  return values.map((offer) => ({ is: 'value', offer }));
}

/** What tells an offer from the others. */
export const toOfferKey = (offer: Offer) =>
  offer.is === 'recent' ? offer.text : `${offer.offer.facet} ${offer.offer.value}`;
