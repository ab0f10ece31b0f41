/** What 操作日志 and 登录日志 call an entry: the endpoints that leave one, and commands that are no endpoint of their own. */
const auditLabels: Readonly<Record<string, string>> = {
  'session.signIn': '登录',
  'session.signOut': '退出',
  'session.changePassword': '密码修改',
  'session.giveCode': '输入验证码',
  'session.requestPasswordCode': '忘记密码：申请验证码',
  'session.resetPassword': '忘记密码：重设密码',
  'session.end': '结束其他登录',
  'session.endOthers': '结束全部其他登录',
  'session.offerSecondFactor': '开始设置第二验证',
  'session.confirmSecondFactor': '启用第二验证',
  'applications.create': '新建申报',
  'applications.submit': '提交申报',
  'applications.withdraw': '撤回申报',
  'applications.startMending': '撤回修改',
  'applications.abandon': '删除流程',
  'applications.discard': '删除草稿',
  'applications.chain': '下载哈希链',
  'applications.restore': '恢复草稿',
  'files.upload': '上传附件',
  'files.remove': '删除附件',
  'visits.revealIdentity': '查看完整身份证号码',
  'visits.saveOpinion': '保存意见',
  'visits.noteRead': '已阅',
  'visits.attachFile': '流程附件上传',
  'visits.pass': '同意通过',
  'visits.conclude': '评审结论',
  'visits.return': '返回修改',
  'visits.reject': '拒绝',
  'visits.void': '流程作废',
  'visits.takeBack': '撤回办理',
  'units.create': '新增单位',
  'units.update': '修改单位',
  'units.remove': '删除单位',
  'units.stop': '停用单位',
  'units.resume': '启用单位',
  'units.reform': '机构改革（合并、划转、变更分类）',
  'units.setIndustries': '设置主管行业',
  'units.addHead': '设置负责人',
  'unitImports.upload': '单位导入：上传',
  'unitImports.apply': '单位导入：执行',
  'unitImports.report': '单位导入：下载结果',
  'unitImports.undo': '单位导入：撤销',
  'userImports.upload': '用户导入：上传',
  'userImports.apply': '用户导入：执行',
  'userImports.report': '用户导入：下载结果',
  'userImports.undo': '用户导入：撤销',
  'users.lookUp': '查询身份证号码是否已登记',
  'users.create': '添加用户',
  'users.revealIdentity': '查看完整身份证号码和手机',
  'users.setRoles': '用户审批权限设置',
  'users.correct': '修改用户',
  'users.stop': '停用账号',
  'users.resume': '启用账号',
  'users.resetPassword': '重置密码',
  'users.unlock': '解锁账号',
  'users.leave': '离开单位',
  'users.transfer': '调动',
  'users.createStandIn': '设置代办',
  'users.endStandIn': '结束代办',
  'users.updateOwn': '修改本人手机和邮箱',
  'transfers.request': '申请调入',
  'transfers.decide': '办理调入申请',
  'transfers.withdraw': '撤回调入申请',
  'people.create': '新增用户',
  'people.grantRole': '授予角色',
  'notices.create': '新建评审通知',
  'notices.createCommittee': '新建评审委员会',
  'notices.publish': '发布评审通知',
  'help.create': '新增技术支持联系方式',
  'help.update': '修改技术支持联系方式',
  'help.remove': '删除技术支持联系方式',
  'bulletins.create': '新建公告',
  'bulletins.update': '修改公告',
  'bulletins.publish': '发布公告',
  'bulletins.withdraw': '撤下公告',
  'logs.export': '导出日志',
  'logs.check': '校验日志完整性',
  'logs.dropOld': '清理到期日志',
  'support.reassign': '重新指定审批单位',
};

/** The Chinese name of an action; the action itself where it has none. */
export function auditLabel(action: string): string {
  return auditLabels[action] ?? action;
}

/** The actions that a filter offers, those of signing in or all others. */
export function auditActions(
  log: 'operations' | 'sign-ins',
): readonly { readonly action: string; readonly label: string }[] {
  return Object.entries(auditLabels)
    .filter(([action]) => action.startsWith('session.') === (log === 'sign-ins'))
    .map(([action, label]) => ({ action, label }));
}

const subjectLabels: Readonly<Record<string, string>> = {
  application: '申报',
  unit: '单位',
  person: '人员',
  account: '账号',
  membership: '用户',
  grant: '角色',
  notice: '评审通知',
  committee: '评审委员会',
  bulletin: '公告',
  'help-contact': '技术支持联系方式',
  visit: '业务',
  log: '日志',
};

/** What kind of thing an entry is about, in Chinese. */
export function auditSubjectLabel(kind: string): string {
  return subjectLabels[kind] ?? kind;
}
