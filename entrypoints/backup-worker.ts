/** The worker that makes, checks and restores backups and imports addresses; see lib/workers/backup-client.ts. */
import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BackupWork } from '../lib/backup/backup-work';

export default defineUnlistedScript(() => {
  expose(new BackupWork());
});
