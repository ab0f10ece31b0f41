import { ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import type { MediaType } from '../../platform/files/index.ts';
import { runCommand, type FileAnswer, type Handlers } from '../../platform/http/index.ts';
import { attachFile } from './commands/attach-file.ts';
import { keepUpload } from './commands/keep-upload.ts';
import { openSlot } from './commands/open-slot.ts';
import { removeFile } from './commands/remove-file.ts';
import { findReadableFile } from './queries/find-files.ts';

type FileEndpoint = 'files.upload' | 'files.remove' | 'files.read';

/** Attachments: 上传附件, 修改, 取消上传, 预览. */
export function fileHandlers({ db, keys, files }: Dependencies): Handlers<FileEndpoint> {
  return {
    'files.upload': async (call) => {
      const { meta, file } = call.upload;
      const place = { ...meta, applicationId: call.params.applicationId };
      const opened = await runCommand(db, call, (tx) => openSlot(tx, keys, call.actor, place));
      if (!opened.ok) {
        file.stream.resume();
        return opened;
      }
      const received = await keepUpload({ db, files }, file, opened.value.slot.formats);
      if (!received.ok) return refused({ code: 'file-refused', sentence: received.refusal });
      return runCommand(db, call, (tx) => attachFile(tx, keys, call.actor, place, received.value));
    },

    'files.remove': (call) => runCommand(db, call, (tx) => removeFile(tx, call.actor, call.params)),

    'files.read': async ({ actor, params, query }) => {
      const file = await findReadableFile(db, actor, params.fileId);
      if (!file) return refused({ code: 'not-found' });
      const bytes = await files.read(file.sha256);
      if (!bytes) throw new Error(`the bytes of file ${file.id} (${file.sha256}) are gone`);
      const answer: FileAnswer = {
        kind: 'file',
        ...bytes,
        mediaType: file.media_type,
        name: withExtension(file.name, file.media_type),
        download: query.download === true,
      };
      return ok(answer);
    },
  };
}

const extensions = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'application/pdf': ['.pdf'],
} as const satisfies Record<MediaType, readonly [string, ...string[]]>;

/** A name by which a computer opens it: 毕业证书 is 毕业证书.pdf on the disk. */
function withExtension(name: string, mediaType: MediaType): string {
  const [usual, ...others] = extensions[mediaType];
  return [usual, ...others].some((extension) => name.toLowerCase().endsWith(extension)) ? name : name + usual;
}
