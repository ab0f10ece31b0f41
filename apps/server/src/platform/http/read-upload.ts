import { isCanonicalText, ok, refused } from '@zhicheng/domain';
import type { FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { UploadedFile } from './call.ts';
import type { Answer } from './refusal.ts';
import { checkPart } from './validate.ts';

/** Reads `meta` and hands over the stream of `file`, which must come after it. */
export async function readUpload(
  request: FastifyRequest,
  schema: TSchema,
): Promise<Answer<{ meta: unknown; file: UploadedFile }>> {
  if (!request.isMultipart()) return refused({ code: 'bad-request', sentence: '请选择要上传的文件。' });
  const file = await request.file();
  if (!file) return refused({ code: 'bad-request', sentence: '请选择要上传的文件。' });
  const field = file.fields['meta'];
  const text = field && !Array.isArray(field) && field.type === 'field' ? field.value : undefined;
  const { value, problems } = checkPart(schema, false)(parse(text));
  if (problems.length > 0) return refused({ code: 'bad-request', errors: problems });
  if (!isCanonicalText(file.filename))
    return refused({ code: 'bad-request', sentence: '文件名含有无法保存的字符，请改名后重新上传。' });
  return ok({
    meta: value,
    file: { name: file.filename, stream: file.file, truncated: () => file.file.truncated },
  });
}

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
