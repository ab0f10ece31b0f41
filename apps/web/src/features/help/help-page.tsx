import './help.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { hotKeysAreOn, switchHotKeys } from '../../platform/hot-keys.ts';
import { ContactLines } from '../../ui/contacts/contact-lines.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';

const keys: readonly (readonly [string, string])[] = [
  ['J / K', '列表中的下一条 / 上一条'],
  ['Enter', '打开选中的一条'],
  ['Ctrl + Enter', '业务办理：同意通过'],
  ['R', '业务办理：打开返回修改（不会直接退回）'],
  ['O', '业务办理：填写审批意见'],
  ['[ / ]', '业务办理：上一份 / 下一份附件'],
  ['U', '撤回刚才的办理（提示条上有“撤回”时）'],
  ['/', '列表中的查询框'],
  ['?', '打开本页'],
  ['Ctrl + S', '保存正在填写的内容'],
];

const questions: readonly (readonly [string, string])[] = [
  ['怎样得到账号？', '账号由上级单位经办人员逐级分配，未开通注册申请。申报人的账号由本单位经办人员添加。'],
  ['忘记密码怎么办？', '请联系本单位经办人员；经办人员请联系上级单位。'],
  [
    '提交以后发现材料要改？',
    '上级单位还未审核时：首页 — 待办事项 — 已办业务 — 查看业务 — 撤回（右上角），再到高级职称申报中修改。',
  ],
  [
    '被退回了怎么办？',
    '首页 — 待办事项 — 待办业务 — 待处理 — 业务办理，在审批过程中查看原因，点击撤回后修改，再次提交。',
  ],
  ['怎样打印？', '查看详情 — 打印。更多设置 — 边距选默认，选项去掉页眉和页脚。附件无法随表打印。'],
  ['推荐使用什么浏览器？', '谷歌（最佳）、火狐、360极速浏览器（极速模式）。'],
];

/** 帮助: answers from the manual, the keys with their switch, and who to ask. */
export function HelpPage() {
  const [on, setOn] = useState(hotKeysAreOn);
  return (
    <Page title="帮助">
      <div className="help">
        <Panel title="常见问题">
          <dl className="help-questions">
            {questions.map(([question, answer]) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </Panel>
        <div>
          <Panel title="联系谁">
            <p>业务问题：联系本单位经办人员，或通知上的评审委员会办事机构。</p>
            <p>系统问题：由本单位经办人员联系软件技术支持人员，并说明出错时显示的代码。</p>
          </Panel>
          <Panel title="软件技术支持人员">
            <Contacts />
          </Panel>
          <Panel title="快捷键">
            <label className="help-switch">
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => {
                  switchHotKeys(event.target.checked);
                  setOn(event.target.checked);
                }}
              />
              使用单键快捷键
            </label>
            <table className="help-keys">
              <tbody>
                {keys.map(([key, does]) => (
                  <tr key={key}>
                    <th scope="row">
                      <kbd>{key}</kbd>
                    </th>
                    <td>{does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        </div>
      </div>
    </Page>
  );
}

function Contacts() {
  const { data } = useQuery(ask('help.contacts', {}));
  if (data?.items.length === 0) return <p>还没有公布联系方式，请联系本单位或上级单位经办人员。</p>;
  return <ContactLines contacts={data?.items ?? []} />;
}
