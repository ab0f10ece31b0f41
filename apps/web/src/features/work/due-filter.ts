import { optionsOf } from '../../ui/list/filter-select.tsx';

/** What 待办业务 can be narrowed to by 报送截止. */
export const dueFilterWords = { past: '已过截止', soon: '3 个工作日内' } as const;

export const dueFilters = optionsOf(['past', 'soon'], dueFilterWords);
