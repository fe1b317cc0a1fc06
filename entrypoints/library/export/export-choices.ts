/** The forms of export as the sheet offers them. */
import type { CopyChoice, ExportChoice, ExportChoices } from '../../../components/export/export-props';
import {
  EXPORT_FORMATS,
  EXPORT_GROUPS,
  fittingFormat,
  type ExportFamily,
  type ExportFormatId,
} from '../../../lib/export';
import { MAX_COPIED_CITATIONS, MAX_COPIED_CLIPS, MAX_DOCX_ARTICLES } from '../../../lib/limits';
import { EXPORT_FAMILY_WORDS, EXPORT_FORM_WORDS, EXPORT_GROUP_WORDS } from '../../../lib/view/export-words';
import type { Words } from '../../../lib/view/words';

export const COPIES = ['text', 'text-notes', 'citations'] as const;
export type Copy = (typeof COPIES)[number];

/** @param number clippings that are to be exported */
export function toExportChoices({ t, count }: Words, number: number): ExportChoices[] {
  const toChoice = (family: ExportFamily): ExportChoice => {
    const formats = EXPORT_FORMATS.filter(
      (format) => format.family === family && fittingFormat(format.id, number) === format.id,
    );
    const isInVolumes = formats.some(({ id }) => id === 'docx-zip');
    return {
      id: family,
      name: t(EXPORT_FAMILY_WORDS[family].name),
      hint: isInVolumes
        ? t('exportDocxVolumes', count(MAX_DOCX_ARTICLES))
        : t(EXPORT_FAMILY_WORDS[family].hint),
      forms: formats.map(({ id }) => ({ id, name: hasFormWords(id) ? t(EXPORT_FORM_WORDS[id]) : '' })),
      isTitled: formats.some(({ isTitled }) => isTitled),
    };
  };
  return EXPORT_GROUPS.map((group) => {
    const families = new Set(
      EXPORT_FORMATS.filter((format) => format.group === group).map(({ family }) => family),
    );
    return { id: group, name: t(EXPORT_GROUP_WORDS[group]), choices: [...families].map(toChoice) };
  });
}

export function toCopyChoices({ t, count }: Words, number: number): (CopyChoice & { readonly id: Copy })[] {
  const refuse = (most: number) => (number > most ? t('exportTooManyToCopy', count(most)) : '');
  return [
    { id: 'text', name: t('exportCopyText'), refusal: refuse(MAX_COPIED_CLIPS) },
    { id: 'text-notes', name: t('exportCopyWithNotes'), refusal: refuse(MAX_COPIED_CLIPS) },
    { id: 'citations', name: t('exportCopyCitations'), refusal: refuse(MAX_COPIED_CITATIONS) },
  ];
}

export function isFormatId(id: string | null): id is ExportFormatId {
  return EXPORT_FORMATS.some((format) => format.id === id);
}

function hasFormWords(id: ExportFormatId): id is keyof typeof EXPORT_FORM_WORDS {
  return Object.hasOwn(EXPORT_FORM_WORDS, id);
}
