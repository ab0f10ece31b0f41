import './bulletins.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { HelpContact } from '@zhicheng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { ask, call } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ListPanel } from '../../ui/list/list-panel.tsx';
import { RowTable, type Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { HelpContactForm } from './help-contact-form.tsx';

const route = getRouteApi('/shell/help-contacts');

const columns: readonly Column<HelpContact>[] = [
  { key: 'region', title: '服务区域', width: '220px', cell: ({ regionName }) => regionName },
  { key: 'name', title: '名称', cell: ({ name }) => <span className="cell-main">{name}</span> },
  { key: 'phone', title: '联系电话', width: '180px', cell: ({ phone }) => phone },
  { key: 'mail', title: '邮箱', width: '200px', from: 'wide', cell: ({ mail }) => mail ?? '—' },
  { key: 'hours', title: '服务时间', width: '180px', from: 'wide', cell: ({ hours }) => hours ?? '—' },
];

/** 帮助维护: whom to ask about the software, shown on 帮助, on the sign-in page and in forms. */
export function HelpContactsPage() {
  const search = route.useSearch();
  const { row, edit } = search;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState<HelpContact | null>(null);
  const { data, error, isFetching } = useQuery(ask('help.contacts', {}));
  const selected = data?.items.find(({ id }) => id === row);
  const edited = data?.items.find(({ id }) => id === edit) ?? null;
  const to = (next: typeof search, replace = false): void => {
    void navigate({ to: '/help-contacts', search: next, replace });
  };
  const kept = row === undefined ? {} : { row };
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: ['help.contacts'] });
  };
  const remove = useMutation({
    mutationFn: ({ id, revision }: HelpContact) =>
      call('help.remove', { params: { contactId: id }, query: { revision } }),
    onSuccess: () => {
      setRemoving(null);
      refresh();
    },
  });
  return (
    <Page title="帮助维护">
      <ProblemAlert error={error} />
      <ListPanel
        toolbar={
          <>
            <Button
              type="primary"
              onClick={() => {
                to({ ...kept, edit: 'new' });
              }}
            >
              新增
            </Button>
            <Button
              disabled={!selected}
              onClick={() => {
                if (row !== undefined) to({ row, edit: row });
              }}
            >
              编辑
            </Button>
            <Button
              disabled={!selected}
              onClick={() => {
                setRemoving(selected ?? null);
              }}
            >
              删除
            </Button>
          </>
        }
        table={
          <RowTable
            caption="技术支持联系方式"
            columns={columns}
            rows={data?.items}
            rowId={({ id }) => id}
            nameOf={({ name }) => name}
            selected={row}
            onSelect={(id) => {
              to({ row: id }, true);
            }}
            onOpen={({ id }) => {
              to({ row: id, edit: id });
            }}
            click="selects"
            refetching={isFetching}
            empty="还没有技术支持联系方式。点击“新增”，按区域填写后会显示在帮助、登录页和表单中。"
          />
        }
      />
      {edit !== undefined && (edit === 'new' || edited) && (
        <HelpContactForm
          key={edit}
          contact={edited}
          onClose={() => {
            to(kept, true);
          }}
          onSaved={({ id }) => {
            refresh();
            to({ row: id }, true);
          }}
        />
      )}
      {removing && (
        <Dialog
          title="删除联系方式"
          confirmText="删除"
          danger
          working={remove.isPending}
          onClose={() => {
            setRemoving(null);
            remove.reset();
          }}
          onConfirm={() => {
            remove.mutate(removing);
          }}
        >
          <ProblemAlert error={remove.error} />
          <p>
            删除“{removing.regionName} {removing.name}”？帮助、登录页和表单中不再显示，日志中仍有记录。
          </p>
        </Dialog>
      )}
    </Page>
  );
}
