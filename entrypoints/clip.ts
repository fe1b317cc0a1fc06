/** Put into a page at the moment of clipping, and gone with its answer: the draft and the verdict on it, which the background checks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { draftPage } from '../lib/article/page-draft';
import type { JudgedDraft } from '../lib/model';
import { judge } from '../lib/recognise/gate';

export default defineUnlistedScript(async (): Promise<JudgedDraft> => {
  const draft = await draftPage(document, location.href);
  return { draft, verdict: judge(draft.title, draft.text) };
});
