import { Readable } from 'node:stream';
import type { FileAnswer } from './call.ts';

/** A text of ours as an answer: a page, a drawing. */
export function textAnswer(text: string, mediaType: string, name: string): FileAnswer {
  const bytes = Buffer.from(text, 'utf8');
  return { kind: 'file', stream: Readable.from([bytes]), size: bytes.length, mediaType, name, download: false };
}
