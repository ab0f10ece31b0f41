import '../../ui/status/status-tag.css';

/** 正常 or 已停用. */
export function UnitState({ state }: { state: 'active' | 'stopped' }) {
  return state === 'active' ? (
    <span className="status-tag is-good">正常</span>
  ) : (
    <span className="status-tag">已停用</span>
  );
}
