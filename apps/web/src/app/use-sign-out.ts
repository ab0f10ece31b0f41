import { App } from 'antd';
import { signOut } from './session.ts';

/**
 * 退出: leaves nothing of this person in the browser. Asks first where something typed has not reached the server yet.
 *
 * @param personId who is signed in
 */
export function useSignOut(personId: string): () => Promise<void> {
  const { modal } = App.useApp();
  return async () => {
    const { forgetKept, hasKept } = await import('../platform/kept-store.ts');
    const leave = async (): Promise<void> => {
      await forgetKept();
      await signOut();
    };
    if (!(await hasKept(personId))) return leave();
    modal.confirm({
      title: '还有内容未送达服务器',
      content:
        '本机有填写后尚未保存到服务器的内容，退出会从本机删除它们。请先回到填写的页面保存；申报材料等待显示“已保存”。',
      okText: '仍然退出',
      okButtonProps: { danger: true },
      cancelText: '返回',
      onOk: leave,
    });
  };
}
