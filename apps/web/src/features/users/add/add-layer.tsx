import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { hasCapability, userFields, type UnitClass } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../../app/session.ts';
import { ask } from '../../../platform/api/call.ts';
import { today } from '../../../platform/clock.ts';
import { problemOf, type FieldProblem } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import { SupportContacts } from '../../../ui/form-layer/support-contacts.tsx';
import type { PickedUnit } from '../../../ui/unit-tree/unit-picker.tsx';
import { AdministeredUnit } from '../administered-unit.tsx';
import { rememberCreated } from '../created-user.ts';
import {
  hasTyped,
  nobody,
  spelledIn,
  typedInto,
  whyNoIdentityNumber,
  type NewUser,
  type TypedField,
} from '../new-user.ts';
import { RequestTransferDialog } from '../transfers/request-transfer-dialog.tsx';
import { useBackToList, useRefreshUsers } from '../use-back-to-list.ts';
import { UserTextField, userFieldId } from '../user-text-field.tsx';
import { AddExample } from './add-example.tsx';
import { IdentityField } from './identity-field.tsx';
import { InitialPassword } from './initial-password.tsx';
import { missingIn } from './missing.ts';
import { ownMembership, type OwnMembership } from './own-membership.ts';
import { useLookUp } from './use-look-up.ts';

const route = getRouteApi('/shell/users');

/** 添加 (§3.1.2.3): 所属单位 first, then the person; 下一步 saves and goes on to the roles, 关闭 saves nothing. */
export function AddLayer() {
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const back = useBackToList();
  const refresh = useRefreshUsers();
  const search = route.useSearch();
  const [typed, setTyped] = useState<NewUser>(nobody);
  const [chosen, setChosen] = useState<PickedUnit | null>(null);
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const [summary, setSummary] = useState<readonly FieldProblem[]>([]);
  const [wrongNumber, setWrongNumber] = useState<string | null>(null);
  const [requesting, setRequesting] = useState(false);
  const unit = useUnitToBegin(search.unit, chosen);
  const values = { ...typed, unitId: unit?.id ?? '' };
  const own = ownMembership(useSuspenseQuery(sessionQuery).data, values.unitId);
  const below = useClassBelow(values.unitId, own);
  const { found, refusal } = useLookUp(values.unitId, typed.identityNumber);
  const act = useAct('users.create');

  const errorOf = (name: string): string | undefined => errors.find(({ field }) => field === name)?.message;
  const change = (part: Partial<NewUser>): void => {
    setTyped((before) => typedInto(before, part));
    setErrors(errors.filter(({ field }) => !(field in part)));
  };
  const checkNumber = (whole: boolean, text = typed.identityNumber): void => {
    setWrongNumber(text === '' ? null : whyNoIdentityNumber(text, today(), { whole }));
  };
  const refuseWith = (wrong: readonly FieldProblem[]): void => {
    setErrors(wrong);
    setSummary(wrong);
  };
  /** In the spelling that is stored, and checked where something was typed. */
  const leave = (of: TypedField): void => {
    const text = spelledIn(typed, of);
    const left = typedInto(typed, text === typed[of] ? {} : { [of]: text });
    setTyped(left);
    const wrong = text === '' ? [] : missingIn({ ...left, unitId: values.unitId }, today());
    setErrors((before) => [
      ...before.filter(({ field }) => field !== of),
      ...wrong.filter(({ field }) => field === of),
    ]);
  };
  const submit = (): void => {
    if (act.isPending) return;
    const isHere = found?.found === 'here' ? [{ field: 'identityNumber', message: found.sentence }] : [];
    const wrong = [...missingIn(values, today()), ...isHere];
    refuseWith(wrong);
    if (wrong.length) return;
    const { unitId, name, identityNumber, loginName, phone, mail } = values;
    act.mutate(
      { body: { unitId, name, identityNumber, loginName, ...(phone ? { phone } : {}), ...(mail ? { mail } : {}) } },
      {
        onError: (error) => {
          refuseWith(problemOf(error).errors);
        },
        onSuccess: (created) => {
          rememberCreated(queries, { ...created, name: name.trim(), unitName: unit?.name ?? '' });
          void refresh();
          const { membershipId } = created;
          void navigate({
            to: '/users/$membershipId/roles',
            params: { membershipId },
            search: { ...search, row: membershipId },
          });
        },
      },
    );
  };
  const close = (): void => {
    if (!hasTyped(typed)) {
      back();
      return;
    }
    modal.confirm({
      title: '关闭后不保存当前录入的信息',
      content: '已录入的内容会丢失。要保存请点击“下一步”。',
      okText: '仍然关闭',
      cancelText: '继续录入',
      onOk: () => {
        back();
      },
    });
  };
  const field = (of: 'name' | 'loginName' | 'phone' | 'mail') => ({
    of,
    value: typed[of],
    onChange: (value: string) => {
      change({ [of]: value });
    },
    onLeave: () => {
      leave(of);
    },
    error: errorOf(of),
  });
  return (
    <FormLayer
      title="添加用户"
      onClose={close}
      onSubmit={submit}
      aside={
        <>
          <AddExample own={own} below={below} />
          <SupportContacts divisionCode={undefined} />
        </>
      }
      words={<span className="muted">下一步自带保存功能，保存后分配角色；关闭则不保存当前录入的信息。</span>}
      acts={
        <>
          <Button onClick={close}>关闭</Button>
          <Button type="primary" loading={act.isPending} onClick={submit}>
            下一步
          </Button>
        </>
      }
    >
      {act.isError && problemOf(act.error).errors.length === 0 && <ProblemAlert error={act.error} />}
      <ProblemAlert error={refusal} />
      <ErrorSummary errors={summary} idOf={userFieldId} />
      <HintField id={userFieldId('unitId')} {...userFields.unitId} error={errorOf('unitId')}>
        {(control) => (
          <AdministeredUnit
            control={control}
            value={unit}
            onChange={(picked) => {
              setChosen(picked);
              setErrors(errors.filter(({ field: name }) => name !== 'unitId'));
            }}
          />
        )}
      </HintField>
      <UserTextField {...field('name')} />
      <IdentityField
        value={typed.identityNumber}
        onChange={(identityNumber) => {
          change({ identityNumber });
          checkNumber(false, identityNumber);
        }}
        onLeave={() => {
          checkNumber(true);
          leave('identityNumber');
        }}
        error={errorOf('identityNumber') ?? wrongNumber ?? undefined}
        found={found}
        onRequest={() => {
          setRequesting(true);
        }}
      />
      <UserTextField {...field('loginName')} />
      <InitialPassword />
      <UserTextField {...field('phone')} />
      <UserTextField {...field('mail')} />
      {requesting && unit && found && (
        <RequestTransferDialog
          unit={unit}
          identityNumber={typed.identityNumber}
          from={found.units}
          onClose={() => {
            setRequesting(false);
          }}
        />
      )}
    </FormLayer>
  );
}

/** The class of the chosen unit where it is not the own one. */
function useClassBelow(unitId: string, own: OwnMembership | undefined): UnitClass | null {
  const isBelow = unitId !== '' && unitId !== own?.unitId;
  const { data } = useQuery({ ...ask('units.read', { params: { unitId } }), enabled: isBelow, staleTime: 60_000 });
  return isBelow ? (data?.unitClass ?? null) : null;
}

/** The unit chosen; before that the one of the address, else the only own one. */
function useUnitToBegin(inAddress: string | undefined, chosen: PickedUnit | null): PickedUnit | null {
  const { memberships } = useSuspenseQuery(sessionQuery).data;
  const { data: addressed } = useQuery({
    ...ask('units.read', { params: { unitId: inAddress ?? '' } }),
    enabled: inAddress !== undefined,
    staleTime: 60_000,
  });
  if (chosen) return chosen;
  const own = memberships.filter(({ roles }) => hasCapability(roles, 'change-users')).map(({ unit }) => unit);
  const isAdministered = addressed && own.some(({ id }) => id === addressed.id || id === addressed.superior?.id);
  if (addressed && isAdministered) return { id: addressed.id, name: addressed.name };
  const [only, ...others] = own;
  return only && !others.length && inAddress === undefined ? { id: only.id, name: only.name } : null;
}
