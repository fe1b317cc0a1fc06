import { browser } from 'wxt/browser';
import type { AutoBackupMade } from '../messages';
import { toSettings } from '../settings';
import { openBackup } from './backup-client';

/** Milliseconds between two signs of life: browsers stop a background that has done nothing they count for half a minute. */
const ALIVE_MS = 10_000;

/**
 * Makes the file of an automatic backup, in a context that has workers and addresses for files; its address holds while the context
 * lives. Never rejects.
 */
export async function makeAutoBackup(wish: {
  readonly madeAt: number;
  readonly settings: Readonly<Record<string, unknown>>;
}): Promise<AutoBackupMade> {
  const client = openBackup();
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), ALIVE_MS);
  try {
    const made = await client.make(toSettings(wish.settings), wish.madeAt, () => undefined);
    return made.ok ? { ok: true, url: URL.createObjectURL(made.value.blob) } : made;
  } catch (error) {
    console.error('Quwen:', error);
    return { ok: false, trouble: 'unexpected' };
  } finally {
    clearInterval(alive);
    client.close();
  }
}
