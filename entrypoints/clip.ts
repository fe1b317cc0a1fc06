/** Put into a page at the moment of clipping, and gone with its answer: the draft and the verdict on it, which the background checks. */
import sites from 'virtual:quwen/sites';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outletOf } from '../lib/article/outlet';
import { draftPage } from '../lib/article/page-draft';
import { fetchFromCache } from '../lib/article/pictures';
import type { JudgedDraft } from '../lib/model';
import { judge } from '../lib/recognise/gate';
import { readSettings } from '../lib/settings';

export default defineUnlistedScript(async (): Promise<JudgedDraft> => {
  const { keepImages } = await readSettings();
  const draft = await draftPage(document, location.href, {
    fetchPicture: keepImages ? fetchFromCache : undefined,
  });
  const site = outletOf(draft, sites);
  return { draft: { ...draft, site }, verdict: judge(draft.title, draft.text) };
});
