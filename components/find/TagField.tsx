/** Tags to be put on something: chips and a field that offers the tags in use. */
export interface TagFieldProps {
  readonly value: readonly string[];
  /** Tags in use, most used first. */
  readonly known: readonly string[];
  /** What the field is called: shown nowhere, read out. */
  readonly label: string;
  readonly onChange: (tags: readonly string[]) => void;
}

export function TagField({ value }: TagFieldProps) {
  return <div class="tag-field">{value.join(' ')}</div>;
}
