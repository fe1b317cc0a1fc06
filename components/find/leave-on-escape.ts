/** A key handler for a field: Esc leaves it, and nothing around it hears of that. An input method's Esc is its own. */
export function leaveOnEscape(onLeave: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // nb. Esc would close the sheet around the field.
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
}
