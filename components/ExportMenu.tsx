import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { useWords } from './words-context';

export interface ExportScope<Id extends string> {
  readonly id: Id;
  /** What would be exported: 所选 3 篇. */
  readonly name: string;
}

export interface ExportChoice<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

interface Props<Scope extends string, Format extends string> {
  readonly scopes: readonly ExportScope<Scope>[];
  readonly formats: readonly ExportChoice<Format>[];
  readonly isExporting: boolean;
  readonly onExport: (scope: Scope, format: Format) => void;
}

/** The menu of formats, once for each scope (the selected, all). Arrow keys move, Esc closes and gives the focus back. */
export function ExportMenu<Scope extends string, Format extends string>(props: Props<Scope, Format>) {
  const { scopes, formats, isExporting, onExport } = props;
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (!isOpen) return undefined;
    items()[0]?.focus();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (target !== undefined) all.at(target % all.length)?.focus();
    else return;
    // nb. Esc would close the popup too.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu-root" ref={root}>
      <button
        type="button"
        ref={button}
        class="button button-small"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-disabled={isExporting}
        onClick={() => !isExporting && setOpen(!isOpen)}
      >
        <Icon name="export" />
        {t(isExporting ? 'exportWorking' : 'export')}
      </button>
      {isOpen && (
        <div class="menu" role="menu" tabIndex={-1} aria-label={t('export')} onKeyDown={onKeyDown}>
          {scopes.map((scope) => (
            <fieldset key={scope.id} aria-label={scope.name}>
              <p class="menu-heading" aria-hidden="true">
                {scope.name}
              </p>
              {formats.map((format) => (
                <button
                  key={format.id}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => {
                    close();
                    onExport(scope.id, format.id);
                  }}
                >
                  {format.name}
                </button>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  );
}
