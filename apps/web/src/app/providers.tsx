import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { OldEngines } from '../ui/old-engines.tsx';
import { theme } from '../ui/theme.ts';

/** Messages stand below the header, inside the page's landmark: readers find them, and the strip stays in sight. */
const messages = { top: 88, getContainer: () => document.getElementById('content') ?? document.body };

/** Who asked the system for less motion gets none: dialogs and lists stand at once. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
const ownTheme = { ...theme, token: { ...theme.token, motion } };

/** Everything that the pages stand in: data, styles that old engines understand, theme, language, messages. */
export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <OldEngines>
        {/* Ant Design would write 新建 as 新 建, and the manual's words could not be found by name. */}
        <ConfigProvider locale={chinese} theme={ownTheme} button={{ autoInsertSpace: false }}>
          <App component={false} message={messages}>
            {children}
          </App>
        </ConfigProvider>
      </OldEngines>
    </QueryClientProvider>
  );
}
