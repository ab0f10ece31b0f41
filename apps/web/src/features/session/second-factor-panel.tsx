import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { ask, call } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Panel } from '../../ui/page/page.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';

const stateQuery = ask('session.secondFactor', {});

/** 两步验证, where this person's roles are asked for it: its state, setting it up, and once the recovery codes. */
export function SecondFactorPanel() {
  const { data: state, error } = useQuery(stateQuery);
  const queries = useQueryClient();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (error) return <ProblemAlert error={error} />;
  if (!state?.required) return null;

  const finish = async (): Promise<void> => {
    setCodes(null);
    setIsSettingUp(false);
    queries.setQueryData(sessionQuery.queryKey, await call('session.read', {}));
    await queries.invalidateQueries();
  };
  const isSetUp = state.setUpAt !== null;
  return (
    <Panel title="两步验证">
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => void finish()} />
      ) : isSettingUp || !isSetUp ? (
        <SecondFactorSetUp
          asksPassword={isSetUp}
          onSetUp={setCodes}
          onCancel={
            isSetUp
              ? () => {
                  setIsSettingUp(false);
                }
              : null
          }
        />
      ) : (
        <>
          <p>已启用（{minuteOf(state.setUpAt ?? '')}）。登录时除密码外，还要输入手机验证器应用中的 6 位数字。</p>
          <p className={state.recoveryCodesLeft < 3 ? 'second-factor-few' : 'muted'}>
            恢复码还剩 {state.recoveryCodesLeft} 个。
            {state.recoveryCodesLeft < 3 && '快用完了，请重新设置，取得新的恢复码。'}
          </p>
          <Button
            style={{ marginTop: 12 }}
            onClick={() => {
              setIsSettingUp(true);
            }}
          >
            更换手机或重新设置
          </Button>
        </>
      )}
    </Panel>
  );
}
