import { ProblemError } from '../../platform/api/problem.ts';

/** Why an attachment cannot be shown, for whoever wants to read it. */
export function failureWords(error: unknown): { readonly title: string; readonly detail: string } {
  if (error instanceof ProblemError) return error.problem;
  if (nameOf(error) === 'PasswordException')
    return {
      title: '这个 PDF 设有打开密码',
      detail: '不能在这里预览。请下载后用密码打开，或请上传人去掉密码后重新上传。',
    };
  if (nameOf(error) === 'InvalidPDFException')
    return { title: '这个 PDF 打不开', detail: '文件可能不完整或已损坏。请下载后核实，或请上传人重新上传。' };
  return { title: '附件没能显示出来', detail: '请重试；仍不行时请刷新页面，或下载后查看。' };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
