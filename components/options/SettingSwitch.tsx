import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch over the whole width of its part, with what it does below its name. */
export function SettingSwitch({ label, hint, on, onChange }: Props) {
  const id = useId();
  return (
    <button
      class="setting"
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      onClick={() => onChange(!on)}
    >
      <span class="setting-words">
        <span class="setting-label" id={`${id}-label`}>
          {label}
        </span>
        <span class="setting-hint" id={`${id}-hint`}>
          {hint}
        </span>
      </span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}
