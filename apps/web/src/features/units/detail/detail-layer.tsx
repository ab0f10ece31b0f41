import './detail.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { ask } from '../../../platform/api/call.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useBackToList } from '../form/use-layer.ts';
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
      <ProblemAlert error={error} />
      {error && <Button onClick={() => void refetch()}>重试</Button>}
      {!unit && !error && <Skeleton rows={10} />}
      {unit && (
        <>
          {unit.path.length > 0 && (
            <ol className="unit-path" aria-label="上级">
              {[...unit.path, { id: unit.id, name: unit.name }].map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ol>
          )}
          {unit.state === 'stopped' && (
            <p className="unit-stopped">
              这个单位已停用。{unit.successor && `它的业务由“${unit.successor.name}”接替。`}
            </p>
          )}
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
