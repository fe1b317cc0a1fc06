import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../../components/PageView';
import { useWords } from '../../components/words-context';

interface Props<P> {
  /** Fetches the view; the same function each time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly render: (View: ComponentType<P>) => JSX.Element;
}

/** A part of the page whose script is fetched when it is first wanted: the list must not wait for what is not looked at. */
export function Lazy<P>({ load, render }: Props<P>) {
  const { t } = useWords();
  const [view, setView] = useState<{ View: ComponentType<P> } | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isOver = false;
    setFailed(false);
    load().then(
      (View) => !isOver && setView({ View }),
      (error: unknown) => {
        // The extension was updated under the open page, and its old files are gone.
        console.error('Quwen:', error);
        if (!isOver) setFailed(true);
      },
    );
    return () => {
      isOver = true;
    };
  }, [load, attempt]);
  if (view) return render(view.View);
  if (isFailed)
    return (
      <Failure title={t('libPartFailed')} problem="unexpected" onRetry={() => setAttempt(attempt + 1)} />
    );
  return <p class="lazy-wait">{t('libPartLoading')}</p>;
}
