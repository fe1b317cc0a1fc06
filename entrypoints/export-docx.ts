/** The writers of DOCX, with their library: loaded by the export worker when one is made. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writeDocx, writeDocxVolumes } from '../lib/export/docx';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { quwenDocx: { docx: writeDocx, 'docx-zip': writeDocxVolumes } });
});
