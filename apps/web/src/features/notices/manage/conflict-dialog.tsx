import { plainTextOf, type NoticeDraft } from '@zhicheng/domain';
import { Button } from 'antd';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import type { NoticeEditing, Theirs } from './use-notice-draft.ts';

const names: Partial<Record<keyof NoticeDraft, string>> = {
  title: '通知名称',
  applyYear: '年度',
  titleLevel: '级别',
  kind: '评审方式',
  ranks: '申报级别',
  committeeId: '评审委员会',
  series: '系列和专业',
  unitClasses: '单位分类',
  regions: '地区',
  applyTypes: '申报类型',
  windowFrom: '申报开始日',
  windowTo: '申报截止日',
  mendLatest: '补正最晚日',
  mendWorkingDays: '补正期限',
  deadlines: '报送截止',
  cutoff: '资历计算截止日',
  body: '通知正文',
  contact: '联系方式',
  attachments: '附件',
};

/** Two wrote at once: what differs, both shown; nothing is lost until the person has chosen. */
export function ConflictDialog({ editing, theirs }: { editing: NoticeEditing; theirs: Theirs }) {
  const fields = (Object.keys(names) as (keyof NoticeDraft)[]).filter(
    (field) => JSON.stringify(editing.content[field]) !== JSON.stringify(theirs.content[field]),
  );
  return (
    <Dialog
      title={`${theirs.by}也修改了这份草稿`}
      width={760}
      onClose={() => undefined}
      extra={
        <>
          <Button
            onClick={() => {
              editing.settle('theirs');
            }}
          >
            用{theirs.by}的
          </Button>
          <Button
            type="primary"
            onClick={() => {
              editing.settle('mine');
            }}
          >
            保留我的
          </Button>
        </>
      }
    >
      <table className="notice-conflict">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">我的</th>
            <th scope="col">{theirs.by}的</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{names[field]}</th>
              <td>{inWords(field, editing.content)}</td>
              <td>{inWords(field, theirs.content)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function inWords(field: keyof NoticeDraft, draft: NoticeDraft): string {
  if (field === 'body') return `${plainTextOf(draft.body).slice(0, 160)}…`;
  const value = draft[field];
  if (value === null) return '未填写';
  return typeof value === 'object' ? `${value.length} 项` : String(value);
}
