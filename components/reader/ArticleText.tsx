import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MentionType } from '../../lib/model';
import type { Marks } from '../../lib/view/article-pieces';
import type { ArticleData, ArticlePicture } from './article-data';
import { ParagraphText } from './ParagraphText';

interface Props {
  readonly article: ArticleData;
  readonly marks: Marks;
  readonly shown: Readonly<Record<MentionType, boolean>>;
}

/** The text of a clipping, paragraph by paragraph, with its pictures. */
export function ArticleText({ article, marks, shown }: Props) {
  const { paragraphs, mentions, passages } = article;
  return (
    <div class="article-text" lang="zh-CN">
      {paragraphs.map((paragraph) => {
        const text = (
          <ParagraphText
            paragraph={paragraph}
            marks={marks}
            mentions={mentions}
            passages={passages}
            shown={shown}
          />
        );
        return (
          <Fragment key={paragraph.start}>
            {paragraph.isHeadline ? (
              <h3 data-paragraph={paragraph.start}>{text}</h3>
            ) : (
              <p data-paragraph={paragraph.start}>{text}</p>
            )}
            {paragraph.pictures.map((picture, at) => (
              <Picture key={`${paragraph.start} ${at}`} picture={picture} />
            ))}
          </Fragment>
        );
      })}
    </div>
  );
}

/** The marks of an article, the same object as long as they are the same: paragraphs are cut by them. */
export function useArticleMarks({ mentions, passages, found }: ArticleData): Marks {
  return useMemo(
    () => ({ mentions, passages: passages.flatMap(({ span }) => span ?? []), found }),
    [mentions, passages, found],
  );
}

export function Picture({ picture: { source, alt, caption } }: { picture: ArticlePicture }) {
  return (
    <figure class="article-picture">
      <img src={source} alt={alt} loading="lazy" decoding="async" />
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
