import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly children: ComponentChildren;
}

/** One part of the page, with a heading that a screen reader's list of regions leads to. */
export function KeepingPart({ id, title, intro, children }: Props) {
  return (
    <section class="keeping-part" aria-labelledby={`keeping-${id}`} data-part={id}>
      <h2 class="keeping-title" id={`keeping-${id}`}>
        {title}
      </h2>
      <p class="keeping-intro">{intro}</p>
      {children}
    </section>
  );
}
