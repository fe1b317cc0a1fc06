import type { Clip, MentionType } from '../../lib/model';
import { outletInWords } from '../../lib/view/reprint-words';
import type { Marks } from '../../lib/view/article-pieces';
import { authorsAlone } from '../../lib/view/writers';
import { PartChip } from '../PartChip';
import { useWords } from '../words-context';
import type { ArticleData } from './article-data';
import { ParagraphText } from './ParagraphText';

interface Props {
  readonly clip: Clip;
  readonly article: ArticleData;
  readonly marks: Marks;
  readonly shown: Readonly<Record<MentionType, boolean>>;
}

/** The headline, and what the page says of the article: outlet, day (with its year: this is printed), edition, and who wrote and edited it. */
export function ArticleHead({ clip, article, marks, shown }: Props) {
  const words = useWords();
  const { t, fullDay } = words;
  const { headline, mentions, passages } = article;
  const names = [
    [t('readerAuthor'), authorsAlone(clip)],
    [t('readerCorrespondent'), clip.correspondent],
    [t('readerEditor'), clip.editor],
  ].filter(([, name]) => name !== '');
  return (
    <header class="article-head">
      <p class="article-source">
        <span lang="zh-CN">{outletInWords(clip.site, words)}</span>
        {clip.date !== null && (
          <time dateTime={clip.date}>
            {fullDay(clip.date)}
            {clip.time !== null && ` ${clip.time}`}
          </time>
        )}
        {clip.edition !== '' && <span lang="zh-CN">{clip.edition}</span>}
        <PartChip clip={clip} />
      </p>
      <h2 id="reader-title" lang="zh-CN" {...(headline && { 'data-paragraph': headline.start })}>
        {headline ? (
          <ParagraphText
            paragraph={headline}
            marks={marks}
            mentions={mentions}
            passages={passages}
            shown={shown}
          />
        ) : (
          clip.title.trim() || t('clipNoTitle')
        )}
      </h2>
      {names.length > 0 && (
        <dl class="article-names">
          {names.map(([label, name]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang="zh-CN">{name}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
