import './skeleton.css';
import { Delayed } from './delayed.tsx';

/** Grey bars of the size of what is coming, after 300 ms. */
export function Skeleton({ rows = 6, rowHeight = 40 }: { rows?: number; rowHeight?: number }) {
  return (
    <Delayed>
      <div className="skeleton" role="status">
        <span className="for-readers">正在加载</span>
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="skeleton-row" style={{ height: rowHeight }}>
            <i style={{ width: `${[62, 48, 71, 55][row % 4] ?? 60}%` }} />
          </div>
        ))}
      </div>
    </Delayed>
  );
}
