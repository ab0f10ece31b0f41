import type { Trail } from '@zhicheng/contract';
import { mainOpinion } from './main-opinion.ts';
import { RouteChart, type ChartNode } from '../route-chart/route-chart.tsx';
import type { ChartReturn } from '../route-chart/chart-layout.ts';

/** 流程图 of one application, from the same trail as 查看流程. */
export function TrailChart({ trail }: { trail: Trail }) {
  return <RouteChart nodes={trail.nodes.map((node) => chartNode(trail, node))} returns={chartReturns(trail)} />;
}

function chartNode(trail: Trail, node: Trail['nodes'][number]): ChartNode {
  const last = node.visits.map((at) => trail.entries[at]).at(-1);
  return {
    key: node.step,
    name: node.stepName,
    state: node.state,
    unit: node.unitName,
    handler: node.personName,
    arrivedAt: last?.openedAt ?? null,
    decidedAt: last?.closedAt ?? null,
    outcome: last?.stateLabel ?? null,
    opinion: last ? mainOpinion(last.opinion) : null,
  };
}

function chartReturns(trail: Trail): readonly ChartReturn[] {
  const place = (step: string): number => trail.nodes.findIndex((node) => node.step === step);
  return trail.returns
    .map(({ from, to, version }) => ({ from: place(from), to: place(to), round: version }))
    .filter(({ from, to }) => from >= 0 && to >= 0);
}
