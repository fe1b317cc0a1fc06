/** A listener of focusout: calls `leave` when the focus goes out of the element altogether, not from one of its parts to another. */
export function onLeave(leave: () => void): (event: FocusEvent) => void {
  return ({ currentTarget, relatedTarget }) => {
    const isWithin =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isWithin) leave();
  };
}
