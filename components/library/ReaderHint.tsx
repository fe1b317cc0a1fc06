import { useWords } from '../words-context';

/** What stands in the reader's place before a clipping is opened: how to go on without a mouse. */
export function ReaderHint() {
  const { t } = useWords();
  return (
    <div class="reader-hint">
      <p class="reader-hint-title">{t('libHintTitle')}</p>
      <dl>
        {(
          [
            [['j', 'k'], 'libHintMove'],
            [['o'], 'libHintOpen'],
            [['/'], 'libHintSearch'],
            [['?'], 'libHintHelp'],
          ] as const
        ).map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
