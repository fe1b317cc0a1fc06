/** Makes the automatic backup where the background cannot (see background/auto-backup.ts), and stands until it is saved. */
import { sendToBackground } from '../../lib/messages';
import { makeAutoBackup } from '../../lib/workers/make-auto-backup';

const wish = await sendToBackground('autoBackupWish', undefined);
if (wish) await sendToBackground('autoBackupMade', { madeAt: wish.madeAt, made: await makeAutoBackup(wish) });
