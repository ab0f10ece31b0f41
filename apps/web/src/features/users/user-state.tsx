import { userStateLabels, type UserState } from '@zhicheng/domain';

/** 正常 · 已停用 · 已离开: in words, and told apart by more than colour. */
export function UserStateTag({ state }: { state: UserState }) {
  return <span className={`user-state is-${state}`}>{userStateLabels[state]}</span>;
}
