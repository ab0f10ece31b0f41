import { fileFormatExtensions, type FileFormat, type SlotDeclaration } from '@zhicheng/domain';

/** 20 MB a file; the server holds it too and looks at the bytes. */
export const largestFile = 20 * 1024 * 1024;

type Chosen = { readonly name: string; readonly size: number };

/** Why a chosen file cannot be uploaded, in words that say what to do; null where it can. */
export function fileRefusal(file: Chosen, slot: Pick<SlotDeclaration, 'formats'>): string | null {
  const extension = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? '';
  if (!extensionsOf(slot.formats).includes(extension)) {
    return `“${file.name}”不能上传：这里只收 ${formatWords(slot.formats)} 文件，请转换格式后再选。`;
  }
  if (file.size === 0) return `“${file.name}”是空文件，请检查后重新选择。`;
  if (file.size > largestFile) {
    return `“${file.name}”有 ${sizeWords(file.size)}，超过 20 MB，请压缩或拆分后再选。`;
  }
  return null;
}

/** For `<input accept>`. */
export function acceptOf(formats: readonly FileFormat[]): string {
  return extensionsOf(formats).join(',');
}

/** `jpg、jpeg、png、pdf` */
export function formatWords(formats: readonly FileFormat[]): string {
  return extensionsOf(formats)
    .map((extension) => extension.slice(1))
    .join('、');
}

/** `1.2 MB`, `340 KB` */
export function sizeWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
}

function extensionsOf(formats: readonly FileFormat[]): readonly string[] {
  return formats.flatMap((format): readonly string[] => fileFormatExtensions[format]);
}
