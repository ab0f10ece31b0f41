/**
 * The shape of the one declaration that screen, checks, print, export, differences and the anonymous copy all read.
 * A released declaration is immutable but for labels and hints; a field id is never reused nor changed in meaning.
 */
import type { CodeListName } from './code-lists/index.ts';
import type { BlindTreatment, Condition, Facts, Requirement } from './condition.ts';
import type { DossierFile } from './content.ts';
import type { FolderId } from './folder.ts';
import type { Issue } from './issue.ts';
import type { SlotDeclaration } from './slot.ts';

/** The width of a field tells the length that is expected. */
export type FieldWidth = 'short' | 'medium' | 'long' | 'full';

type FieldFrame = {
  readonly id: string;
  readonly label: string;
  /** The operating hint shown on hover, on focus, and to readers (§3.1.1.2: 自动弹出相应操作提示). */
  readonly hint: string;
  readonly required: Requirement;
  /** When the field belongs to the form at all; absent: always. */
  readonly shown?: Condition;
  /** The slot whose 上传附件 stands behind this field. */
  readonly slot?: string;
  readonly blind: BlindTreatment;
  readonly width: FieldWidth;
  /** A field shown here whose value (and slot) belongs to another folder. */
  readonly storedIn?: FolderId;
  /** A heading under which neighbouring fields stand together. */
  readonly section?: string;
  /** Stored encrypted, masked where it is shown. */
  readonly sealed?: true;
};

/** A later day than today: refused unless said otherwise. */
export type FutureRule = 'refused' | 'warned' | 'allowed';

/** Which entries of a list fit: those whose attribute equals the value of a field of the same folder or row. */
export type Narrowing = { readonly attribute: string; readonly field: string };

export type TextField = FieldFrame & {
  readonly type: 'text' | 'longtext';
  readonly minLength?: number;
  readonly maxLength: number;
};
export type NumberField = FieldFrame & {
  /** `int` is stored as a number, `num` as a decimal string. */
  readonly type: 'int' | 'num';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
};
export type DateField = FieldFrame & { readonly type: 'date' | 'month' | 'year'; readonly future: FutureRule };
export type SelectField = FieldFrame & {
  readonly type: 'select';
  readonly codes: CodeListName;
  readonly narrowedBy?: readonly Narrowing[];
};
/** Chosen from a list (then the code is stored) or typed (then the words are). */
export type ComboField = FieldFrame & {
  readonly type: 'combo';
  readonly codes: CodeListName;
  readonly narrowedBy?: readonly Narrowing[];
  readonly maxLength: number;
};
export type PlainField = FieldFrame & { readonly type: 'bool' | 'idno' | 'phone' | 'email' };
/** A place: a six-digit code of GB/T 2260, or the words typed for it. */
export type RegionField = FieldFrame & { readonly type: 'region'; readonly maxLength: number };
/** Filled by the system and read-only; not stored while the dossier can be edited (see auto-values.ts). */
export type AutoField = FieldFrame & {
  readonly type: 'auto';
  readonly shows: 'text' | 'date' | 'year' | 'select';
  readonly codes?: CodeListName;
};
/** A tick under a fixed text; what is stored is the version of the text that was agreed to. */
export type AgreementField = FieldFrame & { readonly type: 'agreement' };
/** A label with an attachment and no value. */
export type FileField = FieldFrame & { readonly type: 'file'; readonly slot: string };

export type FieldDeclaration =
  | TextField
  | NumberField
  | DateField
  | SelectField
  | ComboField
  | PlainField
  | RegionField
  | AutoField
  | AgreementField
  | FileField;

export type FieldType = FieldDeclaration['type'];

export type CheckFacts = Omit<Facts, 'values'> & { readonly files: readonly DossierFile[] };

/** A rule over the whole folder, or over several, that no single field can hold. */
export type FolderCheck = (facts: CheckFacts) => readonly Issue[];

type FolderFrame = {
  readonly id: FolderId;
  /** 档案袋 as the manual names it. */
  readonly name: string;
  readonly fields: readonly FieldDeclaration[];
  readonly slots: readonly SlotDeclaration[];
  readonly checks: readonly FolderCheck[];
};

export type SingleFolder = FolderFrame & { readonly kind: 'single' };

export type ListFolder = FolderFrame & {
  readonly kind: 'list';
  /** What one row is called on a button: 教育经历. */
  readonly rowName: string;
  readonly minRows: number;
  readonly maxRows: number;
  /** Whether 本人没有，标为“无” closes the folder, and whether that wants a reason. */
  readonly noneAllowed: 'no' | 'plain' | 'with-reason';
  /** The field by which rows stand, newest first in the form, oldest first in print. */
  readonly sortedBy: string;
  /** The fields that the table of rows shows, most important first. */
  readonly columns: readonly string[];
};

export type FolderDeclaration = SingleFolder | ListFolder;

export type Release = { readonly number: number; readonly folders: readonly FolderDeclaration[] };
