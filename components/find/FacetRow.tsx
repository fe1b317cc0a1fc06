import { useWords } from '../words-context';

interface Props {
  readonly name: string;
  /** Null where it is not counted. */
  readonly count: number | null;
  readonly isChosen: boolean;
  /** Some of what is within it is chosen. */
  readonly isPartly?: boolean;
  readonly isWithin?: boolean;
  readonly onToggle: () => void;
}

/** A value of a facet: a box to tick, its name, how many. */
export function FacetRow({ name, count, isChosen, isPartly = false, isWithin = false, onToggle }: Props) {
  const words = useWords();
  const classes = [
    'facet-value',
    ...(isChosen ? ['facet-chosen'] : []),
    ...(isWithin ? ['facet-within'] : []),
    ...(count === 0 && !isChosen ? ['facet-none'] : []),
  ];
  return (
    <li>
      <label class={classes.join(' ')}>
        <input
          type="checkbox"
          class="facet-check"
          checked={isChosen}
          // nb. `indeterminate` is no attribute; Preact sets the property.
          indeterminate={isPartly && !isChosen}
          onChange={onToggle}
        />
        <span class="facet-name" title={name}>
          {name}
        </span>
        {count !== null && <span class="facet-count">{words.count(count)}</span>}
      </label>
    </li>
  );
}
