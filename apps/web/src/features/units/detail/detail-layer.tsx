import './detail.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ask } from '../../../platform/api/call.ts';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useBackToList } from '../form/use-layer.ts';
import { StoppedUnit, UnreadUnit } from '../gone-unit.tsx';
import { StopDialog } from '../stop-dialog.tsx';
import { UnitAside } from '../unit-aside.tsx';
import { useUnitActs } from '../use-unit-acts.tsx';
import { UnitActions } from './unit-actions.tsx';
import { UnitCounts } from './unit-counts.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { UnitHeads } from './unit-heads.tsx';
import { UnitHistory } from './unit-history.tsx';

const route = getRouteApi('/shell/units/$unitId');

/** 详情 of a unit: what stands of it, what hangs on it, what can be done with it, what was changed. */
export function DetailLayer() {
  const { unitId } = route.useParams();
  const back = useBackToList();
  const { data: unit, error, refetch } = useQuery(ask('units.read', { params: { unitId } }));
  const acts = useUnitActs(() => {
    back();
  });
  return (
    <FormLayer
      title={unit?.name ?? '单位详情'}
      width={980}
      onClose={() => {
        back();
      }}
      aside={
        unit && (
          <UnitAside divisionCode={unit.divisionCode}>
            {unit.routeSteps.length > 0 && (
              <section>
                <h3>高级职称申报流程</h3>
                <ol className="unit-route">
                  {unit.routeSteps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </section>
            )}
          </UnitAside>
        )
      }
    >
      <UnreadUnit error={error} onRetry={() => void refetch()} />
      {!unit && !error && <Skeleton rows={10} />}
      {unit && (
        <>
          {unit.path.length > 0 && (
            <ol className="unit-path" aria-label="上级">
              {unit.path.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/units/$unitId" params={{ unitId: id }} search={(before: object) => before}>
                    {name}
                  </Link>
                </li>
              ))}
              <li>{unit.name}</li>
            </ol>
          )}
          <StoppedUnit unit={unit} />
          <UnitActions unit={unit} acts={acts} />
          <UnitCounts unit={unit} />
          <UnitFacts unit={unit} />
          <UnitHeads unit={unit} onChanged={() => void acts.refresh()} />
          <UnitHistory unitId={unit.id} />
        </>
      )}
      {acts.stopping && (
        <StopDialog
          unit={acts.stopping}
          onClose={acts.endStopping}
          onStopped={() => {
            acts.endStopping();
            void acts.refresh();
          }}
        />
      )}
    </FormLayer>
  );
}
