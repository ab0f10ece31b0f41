import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { Alert, Button, Checkbox, ConfigProvider, Form, Input, Radio, Select, Tooltip } from 'antd';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OldEngines, splitHas, splitSelectors } from './old-engines.tsx';
import { theme } from './theme.ts';

/** The style sheet that Ant Design makes for what the product uses, through the product's own settings. */
function builtStyle(): string {
  const cache = createCache();
  renderToString(
    <StyleProvider cache={cache}>
      <OldEngines>
        <ConfigProvider theme={theme}>
          <Alert title="x" />
          <Button type="primary">x</Button>
          <Form>
            <Form.Item name="a" label="a">
              <Input />
            </Form.Item>
          </Form>
          <Input.Password />
          <Input.TextArea />
          <Radio.Group options={[{ value: 'a', label: 'a' }]} />
          <Checkbox>x</Checkbox>
          <Select options={[]} />
          <Tooltip title="x">
            <span>x</span>
          </Tooltip>
        </ConfigProvider>
      </OldEngines>
    </StyleProvider>,
  );
  return extractStyle(cache, { plain: true });
}

describe('the style of the pages in Chromium 86', () => {
  const style = builtStyle();

  it('is the style of all those components', () => {
    for (const name of ['alert', 'btn', 'form', 'input', 'radio', 'checkbox', 'select', 'tooltip']) {
      expect(style).toContain(`.ant-${name}`);
    }
  });

  it('has no :where(, which that engine does not know', () => {
    expect(style).not.toContain(':where(');
  });

  it('has no logical properties that it does not know', () => {
    expect(style).not.toMatch(/[;{](?:inset|margin|padding|border)-(?:inline|block)(?:-start|-end)?:/);
    expect(style).not.toMatch(/[;{]inset:/);
  });

  it('has no selector list in which :has( would take others down with it', () => {
    const lists = [...style.matchAll(/([^{}]+)\{/g)].map(([, selectors]) => splitSelectors(selectors ?? ''));
    const mixed = lists.filter((parts) => parts.length > 1 && parts.some((part) => part.includes(':has(')));
    expect(lists.length).toBeGreaterThan(500);
    expect(mixed).toEqual([]);
  });
});

describe('splitHas', () => {
  it('splits at outer commas only, and only where :has( is named', () => {
    expect(splitSelectors('a, b:not(c, d), e:has(f, g)')).toEqual(['a', 'b:not(c, d)', 'e:has(f, g)']);
    const style = splitHas.visit?.({ '&:focus, &:has(:focus)': { color: 'red' }, 'a, b': { color: 'blue' } });
    expect(style).toEqual({
      '&:focus': { color: 'red' },
      '&:has(:focus)': { color: 'red' },
      'a, b': { color: 'blue' },
    });
  });
});
