import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'zh' | 'en';

/**
 * Makes `folder` a copy of the build that speaks one language; its path. Chromium takes its language from the system where it can,
 * and from nowhere when headless: so the copy has no other. A folder that is there is made anew: an extension is known by its path,
 * and one that only changes its language finds its collection again.
 */
export function inLanguage(build: string, language: Language, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
  const locales = join(folder, '_locales');
  if (language === 'zh') rmSync(join(locales, 'en'), { recursive: true });
  // nb. The default locale must stay, whatever it says.
  else cpSync(join(locales, 'en'), join(locales, 'zh_CN'), { recursive: true });
  return folder;
}
