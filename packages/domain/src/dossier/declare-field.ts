/** Short forms for writing declarations: a field is optional, shown (V) and as wide as its length unless said otherwise. */
import type { CodeListName } from './code-lists/index.ts';
import type {
  AgreementField,
  AutoField,
  ComboField,
  DateField,
  FieldDeclaration,
  FieldWidth,
  FileField,
  NumberField,
  PlainField,
  RegionField,
  SelectField,
  TextField,
} from './declaration.ts';

type Frame = Pick<FieldDeclaration, 'id' | 'label' | 'hint'>;
type FrameOptions = Partial<
  Pick<FieldDeclaration, 'required' | 'shown' | 'slot' | 'blind' | 'width' | 'storedIn' | 'section' | 'sealed'>
>;
type Options<F extends FieldDeclaration> = FrameOptions & Partial<Omit<F, keyof FieldDeclaration | 'type'>>;

function frame(id: string, label: string, hint: string, width: FieldWidth, options: FrameOptions) {
  return { required: 'optional', blind: 'V', width, ...options, id, label, hint } as const satisfies Frame &
    FrameOptions;
}

function widthOf(maxLength: number): FieldWidth {
  if (maxLength <= 20) return 'short';
  return maxLength <= 40 ? 'medium' : maxLength <= 100 ? 'long' : 'full';
}

export function text(
  id: string,
  label: string,
  maxLength: number,
  hint: string,
  options: Options<TextField> = {},
): TextField {
  return { type: 'text', maxLength, ...frame(id, label, hint, widthOf(maxLength), options), ...lengths(options) };
}

export function longText(
  id: string,
  label: string,
  [minLength, maxLength]: readonly [number, number],
  hint: string,
  options: FrameOptions = {},
): TextField {
  return { type: 'longtext', minLength, maxLength, ...frame(id, label, hint, 'full', options) };
}

export function integer(
  id: string,
  label: string,
  [min, max]: readonly [number, number],
  hint: string,
  options: Options<NumberField> = {},
): NumberField {
  return { type: 'int', min, max, step: 1, ...unitOf(options), ...frame(id, label, hint, 'short', options) };
}

export function decimal(
  id: string,
  label: string,
  [min, max, step]: readonly [number, number, number],
  hint: string,
  options: Options<NumberField> = {},
): NumberField {
  return { type: 'num', min, max, step, ...unitOf(options), ...frame(id, label, hint, 'short', options) };
}

export function date(id: string, label: string, hint: string, options: Options<DateField> = {}): DateField {
  return { type: 'date', future: options.future ?? 'refused', ...frame(id, label, hint, 'short', options) };
}

export function month(id: string, label: string, hint: string, options: Options<DateField> = {}): DateField {
  return { type: 'month', future: options.future ?? 'refused', ...frame(id, label, hint, 'short', options) };
}

export function select(
  id: string,
  label: string,
  codes: CodeListName,
  hint: string,
  options: Options<SelectField> = {},
): SelectField {
  return { type: 'select', codes, ...narrowingOf(options), ...frame(id, label, hint, 'medium', options) };
}

export function combo(
  id: string,
  label: string,
  codes: CodeListName,
  hint: string,
  options: Options<ComboField> = {},
): ComboField {
  return {
    type: 'combo',
    codes,
    maxLength: options.maxLength ?? 40,
    ...narrowingOf(options),
    ...frame(id, label, hint, 'medium', options),
  };
}

export function yesOrNo(id: string, label: string, hint: string, options: FrameOptions = {}): PlainField {
  return { type: 'bool', ...frame(id, label, hint, 'short', options) };
}

export function plain(
  type: PlainField['type'],
  id: string,
  label: string,
  hint: string,
  options: FrameOptions = {},
): PlainField {
  return { type, ...frame(id, label, hint, 'medium', options) };
}

export function region(id: string, label: string, hint: string, options: FrameOptions = {}): RegionField {
  return { type: 'region', maxLength: 40, ...frame(id, label, hint, 'long', options) };
}

/** Filled by the system; always there, so never asked for. */
export function auto(
  id: string,
  label: string,
  shows: AutoField['shows'],
  hint: string,
  options: Options<AutoField> = {},
): AutoField {
  return {
    type: 'auto',
    shows,
    ...(options.codes === undefined ? {} : { codes: options.codes }),
    ...frame(id, label, hint, 'medium', options),
  };
}

export function agreement(id: string, label: string, hint: string, options: FrameOptions = {}): AgreementField {
  return { type: 'agreement', ...frame(id, label, hint, 'full', options) };
}

export function fileOnly(id: string, label: string, slot: string, hint: string, options: FrameOptions = {}): FileField {
  return { type: 'file', ...frame(id, label, hint, 'long', options), slot };
}

function lengths(options: Options<TextField>) {
  return options.minLength === undefined ? {} : { minLength: options.minLength };
}

function unitOf(options: Options<NumberField>) {
  return options.unit === undefined ? {} : { unit: options.unit };
}

function narrowingOf(options: Options<SelectField>) {
  return options.narrowedBy === undefined ? {} : { narrowedBy: options.narrowedBy };
}
