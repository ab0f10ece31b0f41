import { useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '@zhicheng/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';

type Series = Catalogue['series'][number];
type Profession = Series['professions'][number];

/** The professions of a series with their usual 行业主管部门; in a draft each can be changed, and new ones added. */
export function ProfessionTable({ series, editing }: { series: Series; editing: boolean }) {
  const [changing, setChanging] = useState<Profession | 'new' | null>(null);
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
      {editing && (
        <p className="catalogue-add">
          <Button
            onClick={() => {
              setChanging('new');
            }}
          >
            新增专业
          </Button>
        </p>
      )}
      {changing && (
        <ProfessionDialog
          series={series}
          profession={changing === 'new' ? null : changing}
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

const empty = { name: '', field: '', localDepartment: '', provinceDepartment: '' };

type DialogProps = {
  readonly series: Series;
  /** The one to change; null for a new one, whose code is given when it is saved. */
  readonly profession: Profession | null;
  readonly onClose: () => void;
};

function ProfessionDialog({ series, profession, onClose }: DialogProps) {
  const { code, ...names } = profession ?? { code: null, ...empty, field: series.name };
  const [typed, setTyped] = useState(names);
  const queries = useQueryClient();
  const done = {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['catalogue.read'] });
      onClose();
    },
  };
  const change = useAct('catalogue.changeProfession', done);
  const add = useAct('catalogue.addProfession', done);
  const failed = change.error ?? add.error;
  return (
    <Dialog
      title={code === null ? `新增专业（${series.name}）` : `编辑专业 ${code}`}
      onClose={onClose}
      onConfirm={() => {
        if (code === null) add.mutate({ body: { seriesCode: series.code, ...typed } });
        else change.mutate({ params: { code }, body: typed });
      }}
      incomplete={typed.name.trim() === ''}
      working={change.isPending || add.isPending}
    >
      {failed && <p role="alert">{problemOf(failed).errors[0]?.message ?? problemOf(failed).detail}</p>}
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
