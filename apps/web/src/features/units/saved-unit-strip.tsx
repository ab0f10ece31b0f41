import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.tsx';

type SavedUnit = {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  /** What was done, where it was more than saving. */
  readonly said?: string;
};

const key = ['saved-unit'] as const;

/** Puts up what was saved last, so that the next thing is one click away though the list is sorted otherwise. */
export function tellSavedUnit(queries: QueryClient, saved: SavedUnit | null): void {
  queries.setQueryData(key, saved);
}

/** 已新增：…, and what usually follows: its clerk (§3.1.3: 创建单位, 创建用户, 分配角色). */
export function SavedUnitStrip() {
  const queries = useQueryClient();
  const { data: saved } = useQuery<SavedUnit | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    initialData: null,
  });
  if (!saved) return null;
  return (
    <div className="units-done" role="status">
      <Icon name="tick" size={16} />
      <span>{saved.said ?? `${saved.isNew ? '已新增' : '已保存'}：${saved.name}`}</span>
      <Link to="/units/$unitId" params={{ unitId: saved.id }} search={(before: object) => before}>
        查看详情
      </Link>
      {saved.isNew && (
        <Link to="/users/new" search={{ unit: saved.id }}>
          下一步：添加它的经办人员
        </Link>
      )}
      <button
        type="button"
        className="units-done-close"
        aria-label="收起"
        onClick={() => {
          tellSavedUnit(queries, null);
        }}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
