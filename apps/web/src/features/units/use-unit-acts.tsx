import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';

type Acted = { readonly id: string; readonly name: string; readonly revision: number };

/** 删除, 停用 and 启用 of a unit, from the list and from 详情. */
export function useUnitActs(onRemoved: (unit: Acted) => void) {
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const [stopping, setStopping] = useState<Acted | null>(null);
  const refresh = (): Promise<void> =>
    queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('units.') });
  const removal = useAct('units.remove');
  const resumption = useAct('units.resume', {
    onSuccess: () => void refresh(),
    // The list may be older than somebody else's change: what stands now comes with the refusal.
    onError: (error) => {
      void message.error(problemOf(error).detail);
      void refresh();
    },
  });

  /** What hangs on it, and 停用 as the way that is open. */
  const offerStop = (unit: Acted, error: unknown): void => {
    const { code, title, detail } = problemOf(error);
    if (code !== 'unit-in-use') void modal.error({ title, content: detail });
    else
      modal.confirm({
        title,
        content: detail,
        okText: '停用',
        cancelText: '关闭',
        onOk: () => {
          setStopping(unit);
        },
      });
  };

  return {
    stopping,
    stop: setStopping,
    endStopping: () => {
      setStopping(null);
    },
    refresh,
    remove: (unit: Acted): void => {
      modal.confirm({
        title: `删除“${unit.name}”？`,
        content: '删除以后不能恢复。已有用户、下级单位或申报的单位不能删除，只能停用。',
        okText: '删除',
        okButtonProps: { danger: true },
        onOk: async () => {
          try {
            await removal.mutateAsync({ params: { unitId: unit.id } });
            void message.success(`已删除：${unit.name}`);
            onRemoved(unit);
            void refresh();
          } catch (error) {
            offerStop(unit, error);
          }
        },
      });
    },
    resume: async (unit: Acted): Promise<void> => {
      await resumption.mutateAsync({ params: { unitId: unit.id }, body: { revision: unit.revision } }).then(
        () => void message.success(`已启用：${unit.name}`),
        () => undefined,
      );
    },
  };
}

export type UnitActs = ReturnType<typeof useUnitActs>;
