import { Icon } from '../Icon';

interface Props {
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
}

/** Something that keeps the product from its work, and the way out of it. */
export function SettingsNotice({ text, action, onAction }: Props) {
  return (
    <div class="settings-notice">
      <Icon name="alert" />
      <output>{text}</output>
      <button type="button" class="button button-small" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
