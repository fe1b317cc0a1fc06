/** The writer of DOCX, with its library: loaded by the export worker when one is made. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writeDocx } from '../lib/export/docx';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { quwenWriteDocx: writeDocx });
});
