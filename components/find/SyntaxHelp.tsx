import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';

/** How a search is written, in a few lines that come up beside the box. */
export function SyntaxHelp() {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const over = new AbortController();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside, over);
    document.addEventListener('focusin', closeOutside, over);
    return () => over.abort();
  }, [isOpen]);
  const lines = [
    [t('findSyntaxAnd'), t('findSyntaxAndHow')],
    [t('findSyntaxPhrase'), t('findSyntaxPhraseHow')],
    [t('findSyntaxNot'), t('findSyntaxNotHow')],
  ] as const;
  return (
    <div class="syntax" ref={root}>
      <IconButton
        icon="help"
        label={t('findSyntax')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(false);
        }}
      />
      <div id={id} class="syntax-card" hidden={!isOpen}>
        <dl>
          {lines.map(([example, how]) => (
            <div key={example}>
              <dt>{example}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
        <p>{t('findSyntaxMore')}</p>
      </div>
    </div>
  );
}
