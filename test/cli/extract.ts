/**
 * `npm run -s extract -- PAGE.html… [--url U]`: one JSON object a line for each saved page, what the clipper takes from it. The
 * charset is the page's own (a BOM, its <meta>, else UTF-8 where the bytes are that, else GB18030). `--url` gives the address of
 * the one page named. A file that cannot be read is named on stderr, the others are printed all the same, the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { extractArticle } from '../../lib/article/extract-article';
import { decodePage } from './decode-page';
import { openPage } from './open-page';
import { messageOf } from './read-text';

async function extractFile(file: string, url: string | undefined): Promise<void> {
  const page = openPage(decodePage(readFileSync(file)), url);
  try {
    const { facts, text, html } = await extractArticle(page.document, url ?? '');
    const { title, moment, source, author, editor, edition } = facts;
    const { day, time } = moment?.value ?? {};
    process.stdout.write(
      `${JSON.stringify({
        file,
        title: title?.value ?? null,
        date: day ?? null,
        datetime: day === undefined ? null : [day, time].filter(Boolean).join(' '),
        source: source?.value ?? null,
        author: author?.value ?? null,
        editor: editor?.value ?? null,
        text,
        html,
        edition: edition?.value ?? null,
      })}\n`,
    );
  } finally {
    page.close();
  }
}

const options = process.argv.slice(2);
const at = options.indexOf('--url');
const url = at >= 0 ? options[at + 1] : undefined;
const files = options.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
if (files.length === 0 || (at >= 0 && (url === undefined || !URL.canParse(url) || files.length > 1))) {
  console.error('usage: npm run -s extract -- PAGE.html…, or PAGE.html --url ADDRESS');
  process.exitCode = 1;
} else {
  for (const file of files) {
    try {
      await extractFile(file, url);
    } catch (thrown) {
      console.error(`${file}: ${messageOf(thrown)}`);
      process.exitCode = 1;
    }
  }
}
