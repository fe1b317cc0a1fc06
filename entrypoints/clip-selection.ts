/** As clip.ts, for what the reader has selected on the page; the draft's text is empty where that is nothing. */
import sites from 'virtual:quwen/sites';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outletOf } from '../lib/article/outlet';
import { draftSelection } from '../lib/article/page-draft';
import { fetchFromCache } from '../lib/article/pictures';
import type { JudgedDraft } from '../lib/model';
import { judge } from '../lib/recognise/gate';
import { readSettings } from '../lib/settings';

export default defineUnlistedScript(async (): Promise<JudgedDraft> => {
  const { keepImages } = await readSettings();
  const draft = await draftSelection(document, location.href, {
    fetchPicture: keepImages ? fetchFromCache : undefined,
  });
  const site = outletOf(draft, sites);
  return { draft: { ...draft, site }, verdict: judge(draft.title, draft.text) };
});
