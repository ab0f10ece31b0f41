import type { UnitDetail } from '@zhicheng/contract';
import { useState } from 'react';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { whyNot } from '../why-not.ts';
import { AddHeadDialog } from './add-head-dialog.tsx';

/** 负责人 now and before; a new one ends the one in office. */
export function UnitHeads({ unit, onChanged }: { unit: UnitDetail; onChanged: () => void }) {
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <div className="unit-section-head">
        <h3 className="form-heading">负责人</h3>
        <ActionButton
          size="small"
          blocked={whyNot(unit, 'add-head')}
          onClick={() => {
            setAdding(true);
          }}
        >
          新增负责人
        </ActionButton>
      </div>
      {unit.heads.length === 0 ? (
        <p className="muted">还没有登记负责人。审核意见上要署负责人姓名，请新增。</p>
      ) : (
        <table className="unit-heads">
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">职务</th>
              <th scope="col">任职时间</th>
            </tr>
          </thead>
          <tbody>
            {unit.heads.map(({ id, name, post, fromDate, toDate }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{post}</td>
                <td>
                  {fromDate} 至 {toDate ?? '今'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && (
        <AddHeadDialog
          unitId={unit.id}
          present={unit.heads.find(({ toDate }) => toDate === null)?.name ?? null}
          onClose={() => {
            setAdding(false);
          }}
          onAdded={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
