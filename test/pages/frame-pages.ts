/** Pages in pieces: frames, and shadow roots with slots. */
import { PAPER, type PaperArticle } from './articles';
import { escapeHtml } from './escape-html';

const storyOf = (at: number): PaperArticle => {
  const story = PAPER[at];
  if (!story) throw new Error(`the sample paper has no article ${at}`);
  return story;
};

const bodyOf = ({ title, paragraphs }: PaperArticle) =>
  `<h1>${escapeHtml(title)}</h1>\n${paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n')}`;

function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
${body}
</body></html>
`;
}

/** A digital paper of the nineties: a frameset with the list of articles on the left and the article on the right. */
export function frameset(frames: { readonly list: string; readonly article: string }): string {
  return `<html><head><meta charset="utf-8"><title>汾河导报数字报</title></head>
<frameset cols="220,*"><frame name="list" src="${escapeHtml(frames.list)}"><frame name="article" src="${escapeHtml(frames.article)}"></frameset></html>
`;
}

/** The left frame. */
export function framesetList(articleUrl: string): string {
  const items = PAPER.map(
    ({ title }) => `<li><a target="article" href="${escapeHtml(articleUrl)}">${escapeHtml(title)}</a></li>`,
  );
  return documentOf('本版文章', `<ul>${items.join('')}</ul>`);
}

/** A whole story as a document of its own, for a frame. */
export function framedStory(at: number): string {
  const story = storyOf(at);
  return documentOf(story.title, bodyOf(story));
}

/** A story with others in frames below it. */
export function pageWithFrames(urls: readonly string[]): string {
  const story = storyOf(0);
  const frames = urls.map((url) => `<iframe width="700" height="320" src="${escapeHtml(url)}"></iframe>`);
  return documentOf(story.title, `<article>${bodyOf(story)}</article>\n${frames.join('\n')}`);
}

/**
 * Web components: a headline and paragraphs that stand in the document and are shown through slots, a paragraph of an open
 * shadow root, one of a shadow root within it, one that its component leaves out for want of a slot, and one of a closed root,
 * which nobody but the page can read.
 */
export function shadowPage(): string {
  const { title, paragraphs } = storyOf(0);
  const [first = '', second = '', third = '', fourth = ''] = paragraphs.map(escapeHtml);
  return documentOf(
    title,
    `<news-story>
<h1 slot="headline">${escapeHtml(title)}</h1>
<p>${first}</p>
<p slot="nowhere">交城经济开发区的这一段没有位置，不会显示。</p>
</news-story>
<news-closed></news-closed>
<script>
customElements.define('news-story', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.setHTMLUnsafe(\`<slot name="headline"></slot><slot></slot><p>${second}</p><news-inner></news-inner>\`);
  }
});
customElements.define('news-inner', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).setHTMLUnsafe(\`<p>${third}</p>\`);
  }
});
customElements.define('news-closed', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'closed' }).setHTMLUnsafe(\`<p>${fourth}</p>\`);
  }
});
</script>`,
  );
}
