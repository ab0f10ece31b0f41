import type { ContentRefusal, FolderDeclaration } from '@zhicheng/domain';
import type { WireRefusal } from '../../../platform/http/index.ts';

/** A folder that comes with a later release of the declarations. */
export const noSuchFolder: WireRefusal = { code: 'bad-content', sentence: '这个档案袋尚未开放，请先填写其他档案袋。' };

/** Why a patch was not taken, at its field. A draft takes whatever was typed, so this is seldom the person's doing. */
export function contentRefusal(folder: FolderDeclaration, { code, path }: ContentRefusal): WireRefusal {
  const sentence = sentenceOf(folder, code);
  return { code: 'bad-content', sentence, errors: [{ field: path, message: sentence }] };
}

function sentenceOf(folder: FolderDeclaration, code: ContentRefusal['code']): string {
  switch (code) {
    case 'too-many-rows':
      return folder.kind === 'list' ? `${folder.rowName}最多填写 ${folder.maxRows} 条。` : '行数过多。';
    case 'too-long':
      return '填写的内容过长，请删减。';
    case 'none-not-allowed':
      return `“${folder.name}”不能标为“无”。`;
    case 'read-only':
      return '这一项由系统自动填写，不能修改。';
    case 'wrong-type':
      return '填写的内容格式不对，请刷新页面后重填这一项。';
    case 'unknown-path':
      return '没有这一填写项，请刷新页面后再填。';
    case 'contradictory':
      return '前后两次修改不一致，请刷新页面后再填。';
  }
}
