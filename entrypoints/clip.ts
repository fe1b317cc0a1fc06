/** Put into a page at the moment of clipping, and gone with its answer: the draft, which the background checks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { draftPage } from '../lib/article/page-draft';

export default defineUnlistedScript(() => draftPage(document, location.href));
