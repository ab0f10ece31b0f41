/** 用户信息填报 (§3.1.2.3): the fields of the form in their order, with the hint that each shows on hover and focus (§3.1.1.2). */
export const userFields = {
  unitId: {
    label: '所属单位',
    required: true,
    hint: '先选择用户所在的单位：本单位，或由您管理的直接下级单位。选错会影响角色分配和业务办理。',
  },
  name: {
    label: '用户名',
    required: true,
    hint: '即姓名，与身份证一致。少数民族和外文译名的间隔号用“·”；生僻字可直接输入。',
  },
  identityNumber: {
    label: '身份证',
    required: true,
    hint: '第二代身份证上的 18 位号码，末位可为 X。保存后只显示前六位和末四位；一个号码在全省只能有一个账号。',
  },
  loginName: {
    label: '登录名',
    required: true,
    hint: '自动默认为本人身份证号，一般不用改。如需另设，用字母开头，3 到 32 个字母、数字、点、横线或下划线。',
  },
  password: {
    label: '密码',
    required: true,
    hint: '初始密码由系统给出，本人首次登录时必须修改；30 天内未修改即失效，由经办人员重置。',
  },
  phone: {
    label: '手机',
    required: false,
    hint: '本人的 11 位手机号码，用于核对身份和接收通知。本人登录后可自行修改。',
  },
  mail: {
    label: '邮箱',
    required: false,
    hint: '本人的电子邮箱，用于找回密码和接收通知。本人登录后可自行修改。',
  },
} as const satisfies Record<string, UserFieldFacts>;

type UserFieldFacts = { readonly label: string; readonly required: boolean; readonly hint: string };

export type UserField = keyof typeof userFields;
