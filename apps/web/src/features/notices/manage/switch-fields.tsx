import type { NoticeDraft } from '@zhicheng/domain';
import { Checkbox } from 'antd';
import type { FieldsProps } from './fields-props.ts';

type Switch = {
  readonly label: string;
  readonly hint: string;
  readonly read: (draft: NoticeDraft) => boolean;
  readonly write: (on: boolean) => Partial<NoticeDraft>;
};

const switches: readonly Switch[] = [
  {
    label: '允许直达本环节',
    hint: '退回单位可以让修改后的材料直接回到本环节，不再逐级审核。',
    read: (draft) => draft.allowsDirectReturn,
    write: (allowsDirectReturn) => ({ allowsDirectReturn }),
  },
  {
    label: '不占年度名额',
    hint: '一般不选：每人每年只能提交一份申报。',
    read: (draft) => !draft.takesPlace,
    write: (on) => ({ takesPlace: !on }),
  },
  {
    label: '要求上传手签诚信承诺书',
    hint: '申报人须打印、签名、扫描上传。',
    read: (draft) => draft.asksPledgeScan,
    write: (asksPledgeScan) => ({ asksPledgeScan }),
  },
  {
    label: '要求学信网备案表或认证报告',
    hint: '每条学历都须上传。',
    read: (draft) => draft.asksDiplomaFiling,
    write: (asksDiplomaFiling) => ({ asksDiplomaFiling }),
  },
  {
    label: '要求填写是否占用核准评审职数',
    hint: '事业单位在空缺岗位职数内推荐。',
    read: (draft) => draft.asksPostQuota,
    write: (asksPostQuota) => ({ asksPostQuota }),
  },
];

/** The switches of a notice, each with what it does. */
export function SwitchFields({ editing: { content, change } }: FieldsProps) {
  return (
    <ul className="notice-switches">
      {switches.map(({ label, hint, read, write }) => (
        <li key={label}>
          <Checkbox
            checked={read(content)}
            onChange={(event) => {
              change(write(event.target.checked));
            }}
          >
            {label}
          </Checkbox>
          <p className="notice-hint">{hint}</p>
        </li>
      ))}
    </ul>
  );
}
