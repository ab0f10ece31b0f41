/** 案例 (§3.1.3): how the two usual kinds of users are filled in. */
export function AddExample() {
  return (
    <div className="users-example">
      <h2>案例</h2>
      <h3>给下级单位创建经办人员</h3>
      <dl>
        <dt>所属单位</dt>
        <dd>德阳市农业农村局</dd>
        <dt>用户名</dt>
        <dd>黄丽</dd>
        <dt>登录名</dt>
        <dd>自动默认为本人身份证</dd>
        <dt>下一步 · 角色</dt>
        <dd>市(州)部门经办人员(职称)</dd>
      </dl>
      <h3>给本单位申报人创建账号</h3>
      <dl>
        <dt>所属单位</dt>
        <dd>中国工程物理研究院（本单位）</dd>
        <dt>用户名</dt>
        <dd>申报人姓名，与身份证一致</dd>
        <dt>下一步 · 角色</dt>
        <dd>申报人(职称)</dd>
      </dl>
      <p className="muted">带 * 的内容必填，其他可填可不填。一人只有一个账号：调来的人员用“申请调入”，不要另建。</p>
    </div>
  );
}
