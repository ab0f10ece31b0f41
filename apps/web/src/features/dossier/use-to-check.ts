import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useDesk } from './desk-context.ts';

/** To 检查 and 提交, once the server has everything that was typed. */
export function useToCheck(): () => Promise<void> {
  const { application, editor } = useDesk();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async () => {
    if (!(await editor.flushAll())) {
      void message.warning('还有填写的内容没有传到服务器，请恢复网络后再提交。');
      return;
    }
    await queries.invalidateQueries({ queryKey: ['applications.check'] });
    await navigate({ to: '/applications/$applicationId/check', params: { applicationId: application.id } });
  };
}
