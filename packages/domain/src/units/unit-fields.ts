/** The fields of the unit form (§3.1.1.2): what each is called, whether it must be filled in, and its own hint. */

export const unitFieldIds = [
  'unitClass',
  'superiorId',
  'divisionCode',
  'name',
  'creditCode',
  'sharesCreditCode',
  'industries',
  'nature',
  'contactName',
  'contactPhone',
  'address',
  'postcode',
  'headName',
  'headPost',
  'headFrom',
  'remark',
] as const;

export type UnitFieldId = (typeof unitFieldIds)[number];

export type UnitField = {
  readonly id: UnitFieldId;
  readonly label: string;
  readonly required: boolean;
  /** Shown on hover, on focus, and to readers. */
  readonly hint: string;
  /** How many characters; null where nothing is typed. */
  readonly maxLength: number | null;
};

function field(id: UnitFieldId, label: string, required: boolean, maxLength: number | null, hint: string): UnitField {
  return { id, label, required, hint, maxLength };
}

/** In the form's order: what limits the others comes first. */
export const unitFields: readonly UnitField[] = [
  field(
    'unitClass',
    '单位隶属关系',
    true,
    null,
    '按单位由谁管理来选，只列出您能创建的单位分类。它决定审批流程和经办人员的角色，填错会影响业务办理。',
  ),
  field(
    'superiorId',
    '上级机构名称',
    true,
    null,
    '就是您所在的单位，随单位隶属关系自动填好。您在几个单位任经办人员时，选以哪个单位的名义创建。',
  ),
  field(
    'divisionCode',
    '所属行政区域',
    true,
    null,
    '选单位业务所归的行政区域：市(州)级单位选到市(州)，县(区)级单位选到县(区)。不看注册地或办公地址。',
  ),
  field('name', '单位名称', true, 100, '填公章上的全称，不用简称。同一上级机构下不能重名。'),
  field(
    'creditCode',
    '统一社会信用代码',
    true,
    18,
    '18 位，照法人证书或营业执照填写，字母不分大小写。最后一位是校验码，填错一位就能查出来。',
  ),
  field(
    'sharesCreditCode',
    '与其他单位共用代码',
    false,
    null,
    '一个机构挂几块牌子、确实共用一个代码时才勾选；否则请先核对是不是重复建了单位。',
  ),
  field(
    'industries',
    '主管行业',
    false,
    null,
    '仅部门单位和人社局填写：本单位作为行业主管部门审核哪些专业，可以选整个系列。没有单位主管的专业由同级人社局代行。',
  ),
  field('nature', '单位性质', false, null, '按法人登记类型选择，会带到申报人的申报表里。'),
  field('contactName', '联系人', false, 30, '负责职称工作的联系人姓名，通常是经办人员本人。'),
  field(
    'contactPhone',
    '联系电话',
    false,
    30,
    '申报人和下级单位看得到的办公电话，例如 0838-2202345，分机写作 0838-2202345-801。',
  ),
  field('address', '通讯地址', false, 200, '能收到信件的办公地址，从省、市写起。'),
  field('postcode', '邮政编码', false, 6, '6 位数字，例如 618000。'),
  field('headName', '负责人', false, 30, '单位现任主要负责人姓名，审核意见上要署名。'),
  field('headPost', '负责人职务', false, 50, '例如 局长、院长、总经理。'),
  field('headFrom', '任职时间', false, null, '负责人到任的日期；以后换人时在详情里新增，原负责人自动截止到前一天。'),
  field('remark', '备注', false, 500, '只有经办人员看得到，例如改革沿革、代管关系。'),
];

export function unitField(id: UnitFieldId): UnitField {
  const found = unitFields.find((one) => one.id === id);
  if (!found) throw new Error(`no such unit field: ${id}`);
  return found;
}
