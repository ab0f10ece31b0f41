import type { EndpointName } from '@zhicheng/contract';
import { civilDateOf, ok, readUnitHead, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { runCommand, type Handlers } from '../../platform/http/index.ts';
import { addHead } from './commands/add-head.ts';
import { createWholeUnit } from './commands/create-whole-unit.ts';
import { badContent, wireUnitRefusal } from './commands/refuse.ts';
import { findChangedUnit } from './commands/find-changed-unit.ts';
import { removeUnit } from './commands/remove-unit.ts';
import { reformUnit } from './commands/reform-unit.ts';
import { resumeUnit } from './commands/resume-unit.ts';
import { stopUnit } from './commands/stop-unit.ts';
import { updateUnit } from './commands/update-unit.ts';
import { findReadableUnit } from './queries/find-readable-unit.ts';
import { listFormOptions } from './queries/form-options.ts';
import { listCheckup } from './queries/list-checkup.ts';
import { listUnitHistory } from './queries/list-history.ts';
import { listTree } from './queries/list-tree.ts';
import { listUnits } from './queries/list-units.ts';
import { previewReform } from './queries/preview-reform.ts';
import { previewUnit } from './queries/preview-unit.ts';
import { loadUnitExtras } from './queries/unit-extras.ts';
import { presentUnit } from './rows/unit-row.ts';

type UnitEndpoint = Extract<EndpointName, `units.${string}`>;

/** 单位管理 (§3.1.1). Each query and command asks the actor's scope itself. */
export function unitHandlers({ db, keys }: Dependencies): Handlers<UnitEndpoint> {
  return {
    'units.tree': async ({ actor, query }) => ok(await listTree(db, actor, query)),
    'units.list': async ({ actor, query }) => ok(await listUnits(db, actor, query)),
    'units.formOptions': async ({ actor }) => ok(await listFormOptions(db, actor)),
    'units.checkup': async ({ actor, query }) => ok(await listCheckup(db, actor, query)),
    'units.preview': async ({ actor, body }) => {
      const readable = body.unitId === null || (await findReadableUnit(db, actor, body.unitId)) !== undefined;
      return readable ? ok(await previewUnit(db, actor, body)) : refused({ code: 'not-found' });
    },
    'units.create': (call) => runCommand(db, call, (tx) => createWholeUnit(tx, call.actor, call.body)),
    'units.read': async ({ actor, params }) => {
      const unit = await findReadableUnit(db, actor, params.unitId);
      if (!unit) return refused({ code: 'not-found' });
      return ok(presentUnit(unit, await loadUnitExtras(db, actor, unit), actor));
    },
    'units.update': (call) => runCommand(db, call, (tx) => updateUnit(tx, call.actor, call.params.unitId, call.body)),
    'units.remove': (call) => runCommand(db, call, (tx) => removeUnit(tx, call.actor, call.params.unitId)),
    'units.stop': (call) => runCommand(db, call, (tx) => stopUnit(tx, keys, call.actor, call.params.unitId, call.body)),
    'units.resume': (call) =>
      runCommand(db, call, (tx) => resumeUnit(tx, call.actor, call.params.unitId, call.body.revision)),
    'units.addHead': (call) =>
      runCommand(db, call, async (tx) => {
        const unit = await findChangedUnit(tx, call.actor, call.params.unitId, ['add-head'], null);
        if (!unit.ok) return unit;
        const { name, post, fromDate } = call.body;
        const today = civilDateOf(await call.actor.clock(tx));
        const { head, errors } = readUnitHead({ headName: name, headPost: post, headFrom: fromDate }, today);
        if (!head) return refused(badContent(headErrors(errors)));
        const added = await addHead(tx, call.actor, { unitId: unit.value.id, ...head });
        return added.ok ? added : refused(wireUnitRefusal(added.refusal));
      }),
    'units.history': async ({ actor, params, query }) => {
      const unit = await findReadableUnit(db, actor, params.unitId);
      return unit ? ok(await listUnitHistory(db, unit.id, query)) : refused({ code: 'not-found' });
    },
    'units.reformPreview': (call) =>
      runCommand(db, call, async (tx) => {
        const unit = await findChangedUnit(tx, call.actor, call.params.unitId, ['reform'], null);
        if (!unit.ok) return unit;
        if (unit.value.state === 'stopped') return refused({ code: 'unit-stopped' });
        return previewReform(tx, call.actor, unit.value, call.body);
      }),
    'units.reform': (call) =>
      runCommand(db, call, (tx) =>
        reformUnit(tx, keys, call.actor, { ...call.body, ...call.params, action: 'units.reform' }),
      ),
  };
}

const fieldOfHead: Readonly<Record<string, string>> = { headName: 'name', headPost: 'post', headFrom: 'fromDate' };

function headErrors(errors: readonly { readonly field: string; readonly message: string }[]) {
  const none = [{ field: 'name', message: '请填写负责人的姓名、职务和任职时间。' }];
  return errors.length === 0
    ? none
    : errors.map(({ field, message }) => ({ field: fieldOfHead[field] ?? field, message }));
}
