import './route-chart.css';
import { Popover } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { civilDateOf } from '@zhicheng/domain';
import { minuteOf, spanBetween } from '../../platform/clock.ts';
import { landmarkOf } from '../landmark-of.ts';
import { layOutChart, box, type ChartReturn } from './chart-layout.ts';

export type ChartState = 'done' | 'current' | 'coming';

export type ChartNode = {
  readonly key: string;
  readonly name: string;
  readonly state: ChartState;
  readonly unit: string | null;
  readonly handler: string | null;
  readonly arrivedAt: string | null;
  readonly decidedAt: string | null;
  readonly outcome: string | null;
  readonly opinion: string | null;
};

const stateLabels = { done: '已完成', current: '当前环节', coming: '未到' } as const satisfies Record<
  ChartState,
  string
>;

/**
 * 流程图 (§4.1.1.17): done green, current yellow, coming grey, returns dashed with their round; the unit that was chosen
 * shows on hover and on focus. For readers it is an ordered list.
 */
export function RouteChart({ nodes, returns }: { nodes: readonly ChartNode[]; returns: readonly ChartReturn[] }) {
  const [frame, width] = useWidth();
  const layout = layOutChart(nodes.length, width, returns);
  return (
    <figure className="route-chart" aria-label="流程图">
      <div className="route-chart-frame" ref={frame}>
        <div className="route-chart-plane" style={{ width: layout.width, height: layout.height }}>
          <svg width={layout.width} height={layout.height} aria-hidden="true">
            <defs>
              <Arrowhead id="route-arrow" look="route-chart-head" />
              <Arrowhead id="route-arrow-done" look="route-chart-head is-done" />
              <Arrowhead id="route-return" look="route-chart-return-head" />
            </defs>
            {layout.arrows.map((path, at) => (
              <path
                key={nodes[at + 1]?.key ?? at}
                d={path}
                className={`route-chart-arrow${nodes[at]?.state === 'done' ? ' is-done' : ''}`}
                markerEnd={`url(#route-arrow${nodes[at]?.state === 'done' ? '-done' : ''})`}
              />
            ))}
            {layout.returns.map(({ path, label, round }, at) => (
              <g key={`${path}-${at}`}>
                <path d={path} className="route-chart-return" markerEnd="url(#route-return)" />
                <rect
                  x={label.x - 24}
                  y={label.y - 10}
                  width="48"
                  height="20"
                  rx="3"
                  className="route-chart-round-paper"
                />
                <text x={label.x} y={label.y + 4} textAnchor="middle" className="route-chart-round">
                  第{round}轮退
                </text>
              </g>
            ))}
          </svg>
          <ol className="route-chart-boxes">
            {nodes.map((node, at) => {
              const place = layout.boxes[at];
              return (
                <li key={node.key} style={{ left: place?.x, top: place?.y, width: box.width, height: box.height }}>
                  <Popover
                    trigger={['hover', 'focus']}
                    content={<NodeCard node={node} />}
                    getPopupContainer={landmarkOf}
                  >
                    <button
                      type="button"
                      className={`route-chart-box is-${node.state}`}
                      aria-current={node.state === 'current' ? 'step' : undefined}
                    >
                      <span className="route-chart-name">
                        {at + 1} {node.name}
                      </span>
                      <span className="route-chart-unit">{node.unit ?? '\u00a0'}</span>
                      <span className="route-chart-who">
                        <span className="for-readers">{stateLabels[node.state]} </span>
                        {[node.handler, node.decidedAt && civilDateOf(node.decidedAt).slice(5)]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </button>
                  </Popover>
                </li>
              );
            })}
          </ol>
        </div>
      </div>
      <figcaption className="route-chart-legend">
        <span className="is-done">已完成</span>
        <span className="is-current">当前环节</span>
        <span className="is-coming">未到</span>
        {returns.length > 0 && <span className="is-return">退回（第几轮）</span>}
      </figcaption>
    </figure>
  );
}

function Arrowhead({ id, look }: { id: string; look: string }) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
      <path d="M0 0l8 4-8 4z" className={look} />
    </marker>
  );
}

function NodeCard({ node }: { node: ChartNode }) {
  const facts: readonly (readonly [string, string | null])[] = [
    ['审批单位', node.unit],
    ['经办人', node.handler],
    ['到达时间', node.arrivedAt && minuteOf(node.arrivedAt)],
    ['审批时间', node.decidedAt && minuteOf(node.decidedAt)],
    ['用时', node.arrivedAt && node.decidedAt && spanBetween(node.arrivedAt, node.decidedAt)],
    ['审批状态', node.outcome ?? stateLabels[node.state]],
    ['意见', node.opinion],
  ];
  return (
    <div className="route-card">
      <p>{node.name}</p>
      <dl>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {node.state === 'coming' && !node.unit && <p className="route-card-note">审批单位在上一环节通过时确定。</p>}
    </div>
  );
}

/** The width of an element, followed while the window changes. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1000);
  useLayoutEffect(() => {
    const frame = element.current;
    if (!frame) return;
    setWidth(frame.clientWidth);
    const observer = new ResizeObserver(() => {
      setWidth(frame.clientWidth);
    });
    observer.observe(frame);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [element, width];
}
