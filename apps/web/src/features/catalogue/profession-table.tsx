import { useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '@zhicheng/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';

type Series = Catalogue['series'][number];
type Profession = Series['professions'][number];

/** The professions of a series with their usual 行业主管部门; in a draft each can be changed. */
export function ProfessionTable({ series, editing }: { series: Series; editing: boolean }) {
  const [changing, setChanging] = useState<Profession | null>(null);
  return (
    <div className="catalogue-scroll">
      <table className="catalogue-table">
        <caption className="for-readers">{series.name}的专业</caption>
        <thead>
          <tr>
            <th scope="col">代码</th>
            <th scope="col">专业</th>
            <th scope="col">领域</th>
            <th scope="col">县(区)、市(州)行业主管部门</th>
            <th scope="col">省级行业主管部门</th>
            {editing && <th scope="col">操作</th>}
          </tr>
        </thead>
        <tbody>
          {series.professions.map((profession) => (
            <tr key={profession.code}>
              <td className="numeric">{profession.code}</td>
              <td>{profession.name}</td>
              <td>{profession.field}</td>
              <td>{profession.localDepartment}</td>
              <td>{profession.provinceDepartment}</td>
              {editing && (
                <td>
                  <Button
                    size="small"
                    aria-label={`编辑 ${profession.name}`}
                    onClick={() => {
                      setChanging(profession);
                    }}
                  >
                    编辑
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {changing && (
        <ChangeDialog
          profession={changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </div>
  );
}

const fields = [
  ['name', '专业名称'],
  ['field', '领域'],
  ['localDepartment', '县(区)、市(州)行业主管部门'],
  ['provinceDepartment', '省级行业主管部门'],
] as const;

function ChangeDialog({ profession, onClose }: { profession: Profession; onClose: () => void }) {
  const [typed, setTyped] = useState(profession);
  const queries = useQueryClient();
  const change = useAct('catalogue.changeProfession', {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['catalogue.read'] });
      onClose();
    },
  });
  const { code, ...body } = typed;
  return (
    <Dialog
      title={`编辑专业 ${code}`}
      onClose={onClose}
      onConfirm={() => {
        change.mutate({ params: { code }, body });
      }}
      incomplete={typed.name.trim() === ''}
      working={change.isPending}
    >
      {change.error && (
        <p role="alert">{problemOf(change.error).errors[0]?.message ?? problemOf(change.error).detail}</p>
      )}
      {fields.map(([field, label]) => (
        <p key={field}>
          <label htmlFor={`profession-${field}`}>{label}</label>
          <Input
            id={`profession-${field}`}
            maxLength={field === 'name' || field === 'field' ? 60 : 100}
            value={typed[field]}
            onChange={(event) => {
              setTyped({ ...typed, [field]: event.target.value });
            }}
          />
        </p>
      ))}
    </Dialog>
  );
}
