import type { Span } from '../../lib/model';

interface Props {
  readonly text: string;
  /** Disjoint, in order, in UTF-16 code units; what reaches beyond the text is cut. */
  readonly marks: readonly Span[];
}

/** A text of a page with the words of a search marked in it. */
export function Marked({ text, marks }: Props) {
  if (marks.length === 0) return <>{text}</>;
  const parts = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(Math.max(start, at), end)}</mark>);
    at = Math.max(at, end);
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
