/** A handler for the Escape key anywhere within an element. An input method that drops its composition by it keeps it. */
export function onEscape(act: () => void) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) act();
    },
  };
}
