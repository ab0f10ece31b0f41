import { useSyncExternalStore } from 'react';
import { whereTypedIs } from '../../platform/keeps-copies.ts';

/** Says that the line is down, and that nothing is lost. */
export function OfflineStrip() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <div className="strip strip-offline" role="status">
      网络已断开。{whereTypedIs()}，恢复连接后继续保存。
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
