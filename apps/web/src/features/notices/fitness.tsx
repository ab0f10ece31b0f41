import './fitness.css';
import { Icon } from '../../ui/icon.tsx';

/** What is known before anything is filled in: unit and series; 可能不符合 with each reason. */
export function Fitness({ obstacles }: { obstacles: readonly string[] }) {
  if (obstacles.length === 0) {
    return (
      <span className="fitness is-fit">
        <Icon name="tick" size={14} />
        单位、系列符合
        <span className="cell-sub">学历、年限等填写后核对</span>
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
