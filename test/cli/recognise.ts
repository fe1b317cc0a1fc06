/**
 * `npm run -s recognise -- FILE…`: one JSON object a line for each text file, offsets in UTF-16 units of the file as
 * stored. A file that cannot be read is named on stderr, the others are printed all the same, and the exit code is 1.
 */
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import { judge } from '../../lib/recognise/gate';
import { analyse } from '../../lib/recognise/index';
import { segmentInNode } from './node-segmenter';
import { messageOf, readText } from './read-text';

function recogniseFiles(files: readonly string[]): void {
  const dictionary = loadDictionary();
  for (const file of files) {
    try {
      const text = readText(file);
      const { articles, mentions } = analyse(text, { dictionary, segment: segmentInNode });
      // A text file has no title of its own: the headline stands in the text.
      const verdict = judge('', text);
      process.stdout.write(`${JSON.stringify({ file, verdict, articles, mentions })}\n`);
    } catch (thrown) {
      console.error(`${file}: ${messageOf(thrown)}`);
      process.exitCode = 1;
    }
  }
}

const files = process.argv.slice(2);
if (files.length > 0) recogniseFiles(files);
else {
  console.error('usage: npm run -s recognise -- FILE…');
  process.exitCode = 1;
}
