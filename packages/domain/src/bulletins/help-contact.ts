import { cleanText } from '../dossier/normalise-value.ts';

/** Whom to ask about the software, by region (帮助). */
export type HelpContactContent = {
  readonly divisionCode: string;
  readonly name: string;
  readonly phone: string;
  readonly mail: string | null;
  /** 服务时间 */
  readonly hours: string | null;
  readonly remark: string | null;
};

export type HelpContactFault = { readonly field: keyof HelpContactContent; readonly message: string };

function lineOrNull(typed: string | null): string | null {
  return typed === null ? null : cleanText(typed) || null;
}

/** The contents as they are stored. */
export function cleanHelpContact(typed: HelpContactContent): HelpContactContent {
  return {
    divisionCode: typed.divisionCode,
    name: cleanText(typed.name),
    phone: cleanText(typed.phone.normalize('NFKC')),
    mail: lineOrNull(typed.mail),
    hours: lineOrNull(typed.hours),
    remark: lineOrNull(typed.remark),
  };
}

/** What keeps cleaned contents from being saved, by field. */
export function helpContactFaults({ name, phone, mail, hours, remark }: HelpContactContent): HelpContactFault[] {
  const faults: HelpContactFault[] = [];
  const tooLong = (text: string | null, most: number): boolean => text !== null && [...text].length > most;
  if (name === '') faults.push({ field: 'name', message: '请填写技术支持的名称，如单位或姓名。' });
  else if (tooLong(name, 60)) faults.push({ field: 'name', message: '名称最多 60 个字。' });
  if (!/^[0-9+()\-、,;/ 转]{3,60}$/.test(phone) || !/\d{3}/.test(phone)) {
    faults.push({ field: 'phone', message: '请填写联系电话，如 028-86000000；多个号码用顿号隔开。' });
  }
  if (mail !== null && (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail) || tooLong(mail, 100))) {
    faults.push({ field: 'mail', message: '邮箱格式不对，请核对，如 help@example.cn。' });
  }
  if (tooLong(hours, 60)) faults.push({ field: 'hours', message: '服务时间最多 60 个字。' });
  if (tooLong(remark, 200)) faults.push({ field: 'remark', message: '备注最多 200 个字。' });
  return faults;
}
