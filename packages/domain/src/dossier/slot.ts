/** A place for attachments (附件). */
import type { BlindTreatment, Requirement } from './condition.ts';
import type { FolderId } from './folder.ts';

export type SlotDeclaration = {
  readonly id: string;
  /** 附件名称. */
  readonly name: string;
  readonly folder: FolderId;
  /** Whether each row has the slot for itself. */
  readonly perRow: boolean;
  readonly required: Requirement;
  /** What a missing required file is: most block 提交, some only ask. */
  readonly missing: 'error' | 'warning';
  /** Files at most; 1 is 单一图片或者PDF文件 (§4.1.1.2). */
  readonly max: number;
  readonly formats: readonly FileFormat[];
  readonly hint: string;
  readonly blind: BlindTreatment;
};

/** .jpg .jpeg .png .pdf and nothing else (§4.1.1.2: 图片或者pdf文件). */
export const fileFormats = ['jpeg', 'png', 'pdf'] as const;

export type FileFormat = (typeof fileFormats)[number];

export const fileFormatExtensions = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  pdf: ['.pdf'],
} as const satisfies Record<FileFormat, readonly string[]>;
