import { useId } from 'react';
import { ConfigProvider } from 'antd';
import { timeOf } from '../../platform/clock.ts';
import { OpinionConflict } from './opinion-conflict.tsx';
import { OpinionInput } from './opinion-input.tsx';
import type { OpinionState } from './use-opinion.ts';

export const opinionBoxId = 'opinion-box';

/** 蓝色框 (§5.1.1): the opinion of the open step, written in the 申报表 itself. */
export function OpinionBox({ opinion, shut }: { opinion: OpinionState; shut: boolean }) {
  const prefix = useId();
  return (
    <div className="opinion-box" id={opinionBoxId}>
      {opinion.conflict && !shut && <OpinionConflict conflict={opinion.conflict} />}
      <ConfigProvider componentDisabled={shut}>
        {opinion.fields.map((field) => (
          <OpinionInput
            key={field.id}
            id={`${prefix}-${field.id}`}
            field={field}
            value={opinion.values[field.id] ?? null}
            error={opinion.errors.find((error) => error.field === field.id)?.message}
            onChange={(value) => {
              opinion.change(field.id, value);
            }}
          />
        ))}
      </ConfigProvider>
      <p className="opinion-saved" aria-live="polite">
        {opinion.dirty && (shut ? '意见没有送出' : '意见有改动，尚未保存')}
        {!opinion.dirty && !shut && opinion.savedAt !== null && `意见已保存 ${timeOf(opinion.savedAt)} · 尚未同意通过`}
      </p>
    </div>
  );
}
