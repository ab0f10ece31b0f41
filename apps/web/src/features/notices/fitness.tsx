import './fitness.css';
import { Icon } from '../../ui/icon.tsx';

/** 您符合 / 可能不符合, with each reason. */
export function Fitness({ obstacles }: { obstacles: readonly string[] }) {
  if (obstacles.length === 0) {
    return (
      <span className="fitness is-fit">
        <Icon name="tick" size={14} />
        您符合
      </span>
    );
  }
  return (
    <span className="fitness">
      可能不符合
      <span className="cell-sub">{obstacles.join('；')}</span>
    </span>
  );
}
