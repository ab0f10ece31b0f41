/** What 待办业务 can be narrowed to by 报送截止. */
export const dueFilterWords = { all: '报送截止：全部', past: '已过截止', soon: '3 个工作日内' } as const;
