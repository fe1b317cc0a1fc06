import { useState } from 'preact/hooks';
import type { FacetValue } from '../../lib/model';
import { toProvinces, type Province } from '../../lib/view/place-rows';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { FacetRow } from './FacetRow';

interface Props {
  /** Null while they are not counted. */
  readonly values: readonly FacetValue[] | null;
  readonly chosen: readonly string[];
  readonly onChosen: (places: readonly string[]) => void;
}

/** Provinces shown before all are asked for. */
const FEW = 6;

/** Where zones lie: provinces, each of which unfolds to its cities. A province stands for all of them. */
export function PlaceFacet({ values, chosen, onChosen }: Props) {
  const { t, count } = useWords();
  const [isLong, setLong] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const unseen = chosen.filter((value) => !(values ?? []).some((each) => each.value === value));
  const provinces = toProvinces([...(values ?? []), ...unseen.map((value) => ({ value, count: 0 }))]);
  const shown = provinces.filter((province, at) => isLong || at < FEW || isTouched(province, chosen));
  if (values !== null && provinces.length === 0) return <p class="rail-nothing">{t('findFacetNothing')}</p>;

  const unfold = (name: string) => {
    const next = new Set(open);
    if (!next.delete(name)) next.add(name);
    setOpen(next);
  };
  /** nb. What is within is let go with its province chosen: any of them would be the province again. */
  const toggleProvince = ({ value, cities }: Province) => {
    const within = new Set([value, ...cities.map((city) => city.value)]);
    const others = chosen.filter((place) => !within.has(place));
    onChosen(chosen.includes(value) ? others : [...others, value]);
  };
  const toggleCity = ({ value: province }: Province, city: string) => {
    const others = chosen.filter((place) => place !== city && place !== province);
    onChosen(chosen.includes(city) ? others : [...others, city]);
  };

  return (
    <fieldset class="facet" aria-busy={values === null}>
      <legend class="sr-only">{t('findFacetChoose', t('findFacetPlace'))}</legend>
      <ul class="facet-values">
        {shown.map((province) => {
          const hasChosenCity = province.cities.some(({ value }) => chosen.includes(value));
          const isOpen = open.has(province.value) || hasChosenCity;
          return (
            <li key={province.value}>
              <ul class="facet-values facet-province">
                <FacetRow
                  name={province.name}
                  count={province.count}
                  isChosen={chosen.includes(province.value)}
                  isPartly={hasChosenCity}
                  onToggle={() => toggleProvince(province)}
                />
                {isOpen &&
                  province.cities.map((city) => (
                    <FacetRow
                      key={city.value}
                      name={city.name}
                      count={city.count}
                      isChosen={chosen.includes(city.value)}
                      isWithin
                      onToggle={() => toggleCity(province, city.value)}
                    />
                  ))}
              </ul>
              {province.cities.length > 0 && (
                <button
                  type="button"
                  class="facet-unfold"
                  aria-expanded={isOpen}
                  aria-label={t('findPlaceCities', province.name)}
                  title={t('findPlaceCities', province.name)}
                  onClick={() => unfold(province.value)}
                >
                  <Icon name="chevron" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {(isLong || shown.length < provinces.length) && (
        <button
          type="button"
          class="rail-text-button"
          aria-expanded={isLong}
          onClick={() => setLong(!isLong)}
        >
          {isLong ? t('findFacetLess') : t('findFacetMore', count(provinces.length - shown.length))}
        </button>
      )}
    </fieldset>
  );
}

function isTouched({ value, cities }: Province, chosen: readonly string[]): boolean {
  return chosen.includes(value) || cities.some((city) => chosen.includes(city.value));
}
