import type { ComponentChildren, RefObject } from 'preact';
import type { Clip, Folder, Reprint } from '../../lib/model';
import type { ReaderLook } from '../../lib/view/reader-look';
import { ReprintList } from '../page-tools/ReprintList';
import { VerdictNote } from '../VerdictNote';
import { useWords } from '../words-context';
import type { ArticleData, ArticlePicture, PlacedPassage } from './article-data';
import { ArticleHead } from './ArticleHead';
import { ArticleText, Picture, useArticleMarks } from './ArticleText';
import { NoteAndTags } from './NoteAndTags';
import { PassageList } from './PassageList';
import { PrintNotes } from './PrintNotes';
import { ReaderTools, type ReaderToolsActions } from './ReaderTools';

export interface ReaderPaneProps extends ReaderToolsActions {
  readonly clip: Clip;
  readonly article: ArticleData;
  /** Pictures whose place in the text is not known. */
  readonly pictures: readonly ArticlePicture[];
  /** All of the reader's, those that are not found last. */
  readonly passages: readonly PlacedPassage[];
  readonly reprints: readonly Reprint[];
  readonly folders: readonly Folder[];
  readonly knownTags: readonly string[];
  readonly look: ReaderLook;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** The passage whose note is being written. */
  readonly editing: string | null;
  /** What scrolls; and the text with its headline, for selecting and pointing. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  /** The end of the text: seen, and the article is read. */
  readonly end: RefObject<HTMLDivElement | null>;
  readonly onAnnotate: (annotation: Pick<Clip, 'note' | 'tags'>) => void;
  readonly onEditPassage: (id: string | null) => void;
  readonly onNotePassage: (id: string, note: string) => void;
  readonly onRemovePassage: (id: string) => void;
  readonly onShowPassage: (id: string) => void;
  readonly onOpenClip: (id: string) => void;
  /** Cards and bars above the text. */
  readonly children?: ComponentChildren;
}

/** One clipping to be read: its line of tools, the article, and beside it what the reader makes of it. */
export function ReaderPane(props: ReaderPaneProps) {
  const { clip, article, pictures, passages, look, scroller, sheet, end } = props;
  const { t, moment } = useWords();
  const marks = useArticleMarks(article);
  const style = { '--reader-size': `${look.size}px`, '--reader-width': `${look.width}em` };
  return (
    <div class="reader" style={style}>
      <ReaderTools {...props} />
      {/* The pane scrolls by itself, and must be reached by keyboard to be scrolled. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="reader-scroll" ref={scroller} tabIndex={0} aria-labelledby="reader-title">
        <div class="reader-columns">
          <article class="reader-article" ref={sheet}>
            <ArticleHead clip={clip} article={article} marks={marks} shown={look.shown} />
            {article.paragraphs.length === 0 && article.headline === null ? (
              <p class="reader-empty">{t('readerNoText')}</p>
            ) : (
              <ArticleText article={article} marks={marks} shown={look.shown} />
            )}
            {pictures.map((picture, at) => (
              <Picture key={at} picture={picture} />
            ))}
            <div ref={end} class="reader-end" aria-hidden="true" />
            <PrintNotes clip={clip} passages={passages} />
          </article>
          <aside class="reader-aside" aria-label={t('readerAside')}>
            <NoteAndTags key={clip.id} clip={clip} known={props.knownTags} onAnnotate={props.onAnnotate} />
            <PassageList
              passages={passages}
              editing={props.editing}
              onEdit={props.onEditPassage}
              onNote={props.onNotePassage}
              onRemove={props.onRemovePassage}
              onShow={props.onShowPassage}
            />
            {props.reprints.length > 0 && (
              <section class="reader-reprints" aria-labelledby="reader-reprints">
                <h3 id="reader-reprints">{t('readerReprints')}</h3>
                <ReprintList reprints={props.reprints} onOpenClip={props.onOpenClip} />
              </section>
            )}
            {/* nb. Of a page that was never read nothing can be said. */}
            {clip.scope !== 'address' && (
              <details class="reader-verdict">
                <summary>{t(clip.verdict.isZoneNews ? 'verdictZoneNews' : 'verdictNotZoneNews')}</summary>
                <VerdictNote verdict={clip.verdict} />
              </details>
            )}
            <p class="reader-times">
              {t('readerAdded', moment(clip.clippedAt))}
              {clip.updatedAt > clip.clippedAt && <> · {t('readerUpdated', moment(clip.updatedAt))}</>}
            </p>
          </aside>
        </div>
      </section>
      {props.children}
    </div>
  );
}
