import type { ComponentChildren } from 'preact';

interface Props {
  /** The fragment of the address that leads here. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly children: ComponentChildren;
}

/** One part of the settings, with a heading that the table of contents and a screen reader's list of regions lead to. */
export function SettingsSection({ id, title, intro, children }: Props) {
  return (
    <section class="settings" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="settings-title" id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {intro !== undefined && <p class="settings-intro">{intro}</p>}
      {children}
    </section>
  );
}
