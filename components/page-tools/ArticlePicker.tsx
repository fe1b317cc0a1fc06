import { useState } from 'preact/hooks';
import type { PageArticle, Problem } from '../../lib/model';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { useWords } from '../words-context';
import { onEscape } from './on-escape';

export interface ArticlePickerState {
  readonly articles: readonly PageArticle[];
  readonly isClipping: boolean;
  /** Why the last try came to nothing. */
  readonly problem: Problem | null;
}

export interface ArticlePickerActions {
  /** The articles (PageArticle.index) to clip, in the order of the page; never none. */
  readonly onPick: (indexes: readonly number[]) => void;
  readonly onClosePicker: () => void;
}

export type ArticlePickerProps = ArticlePickerState & ArticlePickerActions;

/** The articles of a page that has several, all of them chosen to begin with. In the page and in the popup. */
export function ArticlePicker({ articles, isClipping, problem, onPick, onClosePicker }: ArticlePickerProps) {
  const { t, count } = useWords();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const picked = articles.filter(({ index }) => !left.has(index)).map(({ index }) => index);
  const isAll = picked.length === articles.length;
  const canClip = picked.length > 0 && !isClipping;

  const toggle = (index: number, isPicked: boolean) => {
    const next = new Set(left);
    if (isPicked) next.delete(index);
    else next.add(index);
    setLeft(next);
  };
  return (
    <section class="picker" aria-labelledby="picker-title" {...onEscape(onClosePicker)}>
      <header class="picker-head">
        <h2 id="picker-title">{t('pickTitle', count(articles.length))}</h2>
        <button
          type="button"
          class="text-button"
          onClick={() => setLeft(new Set(isAll ? articles.map(({ index }) => index) : []))}
        >
          {t(isAll ? 'pickNone' : 'listSelectAll')}
        </button>
      </header>
      <ul class="picker-list">
        {articles.map(({ index, title, opening, length, mentionCount }) => (
          <li key={index}>
            <label class="picker-row">
              <input
                type="checkbox"
                class="clip-check"
                checked={!left.has(index)}
                onChange={(event) => toggle(index, event.currentTarget.checked)}
              />
              <span class="picker-main">
                <span class={title.trim() === '' ? 'picker-opening' : 'picker-title'} lang="zh-CN">
                  {title.trim() || opening.trim() || t('clipNoTitle')}
                </span>{' '}
                <span class="picker-facts">{t('pickFacts', count(length), count(mentionCount))}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {problem && (
        <p class="trouble" role="alert">
          {t(PROBLEM_WORDS[problem])}
        </p>
      )}
      <footer class="picker-foot">
        <button type="button" class="button" onClick={onClosePicker}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="button button-seal picker-clip"
          aria-disabled={!canClip}
          onClick={canClip ? () => onPick(picked) : undefined}
        >
          {isClipping
            ? t('clipWorking')
            : picked.length === 0
              ? t('pickNothing')
              : t('pickClip', count(picked.length))}
        </button>
      </footer>
    </section>
  );
}
