import './rich-text.css';
import './rich-text-editor.css';
import { isGoodLink, type RichText } from '@zhicheng/domain';
import { Input } from 'antd';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { drawBlocks, readBlocks } from './read-blocks.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: RichText;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly onChange: (blocks: RichText) => void;
};

/** The browser's own commands of editing: old, in every engine that we know, and read back as blocks after each. */
function run(command: string, argument?: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing has taken its place in any browser
  document.execCommand(command, false, argument);
}

const tools = [
  { label: '标题', command: () => run('formatBlock', 'h3') },
  { label: '正文', command: () => run('formatBlock', 'p') },
  { label: '加粗', command: () => run('bold') },
  { label: '编号列表', command: () => run('insertOrderedList') },
  { label: '项目列表', command: () => run('insertUnorderedList') },
  {
    label: '表格',
    command: () =>
      run(
        'insertHTML',
        '<table><tr><th>列一</th><th>列二</th></tr><tr><td><br></td><td><br></td></tr></table><p><br></p>',
      ),
  },
  { label: '撤销', command: () => run('undo') },
] as const;

/** Writes the words of a notice: headings, paragraphs, lists, bold, links, tables; what is pasted keeps these alone. */
export function RichTextEditor({ id, label, value, describedBy, invalid = false, onChange }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const told = useRef<RichText | null>(null);
  const [link, setLink] = useState<{ readonly range: Range | null; readonly address: string } | null>(null);

  useEffect(() => {
    // What came from here already stands here; redrawing it would take the caret away.
    if (!area.current || told.current === value) return;
    told.current = value;
    drawBlocks(area.current, value);
  }, [value]);

  const tell = (): void => {
    if (!area.current) return;
    const blocks = readBlocks(area.current);
    told.current = blocks;
    onChange(blocks);
  };
  const act = (command: () => void): void => {
    area.current?.focus();
    command();
    tell();
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const html = event.clipboardData.getData('text/html');
    const holder = document.createElement('div');
    if (html === '') {
      const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
      drawBlocks(
        holder,
        lines.map((text) => ({ type: 'paragraph', content: [{ text }] })),
      );
      if (lines.length === 1) {
        run('insertText', lines[0]);
        tell();
        return;
      }
    } else {
      drawBlocks(holder, readBlocks(new DOMParser().parseFromString(html, 'text/html').body));
    }
    run('insertHTML', holder.innerHTML);
    tell();
  };
  const beginLink = (): void => {
    const selection = window.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
    setLink({ range, address: 'https://' });
  };
  const setAddress = (): void => {
    if (!link || !isGoodLink(link.address)) return;
    const selection = window.getSelection();
    area.current?.focus();
    if (link.range && selection) {
      selection.removeAllRanges();
      selection.addRange(link.range);
    }
    if (selection?.isCollapsed) run('insertText', link.address);
    run('createLink', link.address);
    setLink(null);
    tell();
  };
  return (
    <div className={`rich-editor${invalid ? ' is-invalid' : ''}`}>
      <div className="rich-tools" role="toolbar" aria-label={`${label}的格式`}>
        {tools.map((tool) => (
          <button
            key={tool.label}
            type="button"
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              act(tool.command);
            }}
          >
            {tool.label}
          </button>
        ))}
        <button
          type="button"
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={beginLink}
        >
          链接
        </button>
        {link && (
          <span className="rich-link">
            <Input
              size="small"
              autoFocus
              aria-label="链接地址"
              value={link.address}
              status={isGoodLink(link.address) ? '' : 'warning'}
              onChange={(event) => {
                setLink({ ...link, address: event.target.value.trim() });
              }}
              onPressEnter={(event) => {
                event.preventDefault();
                setAddress();
              }}
            />
            <button type="button" disabled={!isGoodLink(link.address)} onClick={setAddress}>
              确定
            </button>
            <button
              type="button"
              onClick={() => {
                setLink(null);
              }}
            >
              取消
            </button>
          </span>
        )}
      </div>
      <div
        id={id}
        ref={area}
        className="rich-text rich-area"
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        onInput={tell}
        onBlur={tell}
        onPaste={paste}
        onDrop={(event) => {
          event.preventDefault();
        }}
      />
    </div>
  );
}
