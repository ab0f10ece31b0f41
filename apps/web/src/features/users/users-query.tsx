import { shownSearch } from '@zhicheng/contract';
import { roleFacts, roles, userStateLabels, userStates, type Role, type UserState } from '@zhicheng/domain';
import { Button, Checkbox, Input, Select, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useConcealed } from '../../platform/conceal-number.ts';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { narrowed, type UsersSearch } from './users-search.ts';

type Props = { readonly search: UsersSearch; readonly onSearch: (next: UsersSearch) => void };

const roleOptions = roles.map((value) => ({ value, label: roleFacts[value].label }));
const stateOptions = userStates.map((value) => ({ value, label: userStateLabels[value] }));

/** 请输入用户 + 查询; 展开 for role, state, 从未登录, which act at once. */
export function UsersQuery({ search, onSearch }: Props) {
  const [words, setWords] = useState(shownSearch(search.search ?? ''));
  const [open, setOpen] = useState([search.role, search.state, search.depth].some((value) => value !== undefined));
  const { conceal, error } = useConcealed();
  const field = useRef<InputRef>(null);
  useHotKeys({ Slash: () => field.current?.focus() });
  const narrow = (changed: Parameters<typeof narrowed>[1]): void => {
    onSearch(narrowed(search, changed));
  };
  return (
    <form
      className="list-query"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void conceal(words, search.search).then(
          (sought) => {
            narrow({ search: sought });
          },
          () => undefined,
        );
      }}
    >
      <Input
        ref={field}
        id="users-search"
        aria-label="请输入用户：姓名、拼音首字母，或完整的身份证号、手机号、登录名"
        placeholder="请输入用户（姓名、拼音首字母、完整号码）"
        title="姓名、拼音首字母，或完整的身份证号、手机号、登录名"
        allowClear
        maxLength={60}
        style={{ width: 340 }}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <Button htmlType="submit">查询</Button>
      <ProblemAlert error={error} />
      <Checkbox
        checked={search.neverSignedIn === 'yes'}
        onChange={(event) => {
          narrow({ neverSignedIn: event.target.checked ? 'yes' : undefined });
        }}
      >
        从未登录
      </Checkbox>
      <Button
        type="text"
        aria-expanded={open}
        aria-controls="users-more-filters"
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? '收起' : '展开'}
      </Button>
      {open && (
        <div className="users-more-filters" id="users-more-filters">
          <Select
            aria-label="角色"
            placeholder="角色"
            style={{ width: 240 }}
            allowClear
            virtual={false}
            showSearch={{ optionFilterProp: 'label' }}
            options={roleOptions}
            value={search.role ?? null}
            onChange={(role: Role | null | undefined) => {
              narrow({ role: role ?? undefined });
            }}
          />
          <Select
            aria-label="状态"
            placeholder="状态"
            style={{ width: 120 }}
            allowClear
            virtual={false}
            options={stateOptions}
            value={search.state ?? null}
            onChange={(state: UserState | null | undefined) => {
              narrow({ state: state ?? undefined });
            }}
          />
          {search.unit !== undefined && (
            <Checkbox
              checked={search.depth === 'unit'}
              onChange={(event) => {
                narrow({ depth: event.target.checked ? 'unit' : undefined });
              }}
            >
              不含下级单位
            </Checkbox>
          )}
        </div>
      )}
    </form>
  );
}
