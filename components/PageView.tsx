import type { ComponentChildren } from 'preact';
import { MAX_PAGE_CHARS } from '../lib/limits';
import type { Clip, MentionType, PageReport, Problem, Reprint } from '../lib/model';
import { PROBLEM_WORDS } from '../lib/view/words';
import { Icon } from './Icon';
import { KindSwitches } from './KindSwitches';
import { MentionLists } from './MentionLists';
import { ReprintList } from './page-tools/ReprintList';
import { Switch } from './Switch';
import { VerdictNote } from './VerdictNote';
import { useWords } from './words-context';

/** What the popup knows of the page: nothing yet, why it cannot be read, or the page's report. */
export type PageKnowledge =
  | { readonly is: 'asking' }
  | { readonly is: 'unreadable'; readonly problem: Problem }
  | { readonly is: 'known'; readonly report: PageReport };

interface Props {
  readonly page: PageKnowledge;
  /** The clipping of this page, if it is in the collection. */
  readonly clip: Clip | null;
  /** Other clippings of the same story. */
  readonly reprints: readonly Reprint[];
  readonly isClipping: boolean;
  readonly highlights: boolean;
  /** Which kinds are painted while highlights are on. */
  readonly shown: Readonly<Record<MentionType, boolean>>;
  readonly onHighlights: (on: boolean) => void;
  readonly onShown: (type: MentionType, on: boolean) => void;
  readonly onClip: () => void;
  readonly onRetry: () => void;
  readonly onOpenClip: (id: string) => void;
  /** What stands at the very foot: the site, the settings. */
  readonly children?: ComponentChildren;
}

/** The page in the reader's tab: verdict, mentions, and the button that clips it. */
export function PageView({ page, clip, isClipping, onClip, onRetry, children, ...more }: Props) {
  const { t, moment } = useWords();
  const { reprints, highlights, shown, onHighlights, onShown, onOpenClip } = more;
  if (page.is === 'unreadable') {
    return (
      <div class="panel-body">
        <Failure title={t('pageFailed')} problem={page.problem} onRetry={onRetry} />
      </div>
    );
  }
  return (
    <>
      <div class="panel-body" aria-busy={page.is === 'asking' || page.report.state === 'reading'}>
        {page.is === 'asking' ? <Reading /> : <Report report={page.report} onRetry={onRetry} />}
        {clip && <ReprintList reprints={reprints} onOpenClip={onOpenClip} />}
      </div>
      <div class="foot">
        {page.is === 'known' && page.report.canPaint && (
          <>
            <Switch label={t('highlightSwitch')} on={highlights} onChange={onHighlights} />
            {highlights && <KindSwitches shown={shown} onShown={onShown} />}
          </>
        )}
        {clip && (
          <p class="clipped">
            <Icon name="check" />
            {t('clipSince', moment(clip.updatedAt))}
          </p>
        )}
        <button
          type="button"
          class={clip ? 'button clip-button' : 'button button-seal clip-button'}
          disabled={page.is === 'asking'}
          // nb. `disabled` would take the focus away from a keyboard while the page is being clipped.
          aria-disabled={isClipping}
          onClick={isClipping ? undefined : onClip}
        >
          <Icon name="clip" />
          {t(isClipping ? 'clipWorking' : clip ? 'clipUpdate' : 'clipPage')}
        </button>
        {children}
      </div>
    </>
  );
}

function Report({ report, onRetry }: { report: PageReport; onRetry: () => void }) {
  const { t, count } = useWords();
  const { title, state, verdict, mentions, problem, truncated, canPaint } = report;
  return (
    <>
      <h1 class="page-title" lang="zh-CN">
        {title.trim() || t('pageNoTitle')}
      </h1>
      {state === 'failed' && (
        <Failure title={t('pageFailedPartly')} problem={problem ?? 'unexpected'} onRetry={onRetry} />
      )}
      {state === 'reading' && <Reading />}
      {(state === 'quiet' || state === 'painted') && <VerdictNote verdict={verdict} />}
      {state === 'quiet' && <p class="nothing">{t('pageQuiet')}</p>}
      {truncated && <p class="notice">{t('pageTruncated', count(MAX_PAGE_CHARS))}</p>}
      {state === 'painted' && !canPaint && <p class="notice">{t('pageCannotPaint')}</p>}
      {(state === 'painted' || mentions.length > 0) && <MentionLists mentions={mentions} />}
    </>
  );
}

function Reading() {
  const { t } = useWords();
  return (
    <output class="reading">
      <span class="reading-lines" aria-hidden="true" />
      {t('pageReading')}
    </output>
  );
}

interface FailureProps {
  readonly title: string;
  readonly problem: Problem;
  /** Left out where trying again makes no sense. */
  readonly onRetry?: (() => void) | undefined;
}

/** A problem in words, with a way to try again. */
export function Failure({ title, problem, onRetry }: FailureProps) {
  const { t } = useWords();
  return (
    <div class="failure" role="alert">
      <Icon name="alert" />
      <div>
        <p class="failure-title">{title}</p>
        <p>{t(PROBLEM_WORDS[problem])}</p>
        {onRetry && (
          <button type="button" class="button" onClick={onRetry}>
            {t('pageRetry')}
          </button>
        )}
      </div>
    </div>
  );
}
