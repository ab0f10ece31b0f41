import type { UnitPreview } from '@zhicheng/contract';

/** The small route drawing: through which offices the people of this unit apply for 高级职称, as they are found today. */
export function RoutePreview({ route }: { route: UnitPreview['route'] }) {
  if (route.length === 0) return null;
  return (
    <section>
      <h3>高级职称申报流程</h3>
      <ol className="unit-route">
        {route.map(({ step, stepName, unitName, reason }) => (
          <li key={step} className={unitName === null ? 'is-open' : undefined} title={reason}>
            <b>{stepName}</b>
            <span>{unitName ?? reason}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
