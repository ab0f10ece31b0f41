import type { Puzzle, Solution } from '@zhicheng/contract';
import { button, make, show } from './make.ts';

type Asked = {
  readonly puzzle: Puzzle;
  /** What was wrong with the try before. */
  readonly message: string;
  /** Asked in words, for whoever cannot see the picture. */
  readonly inWords: boolean;
};

export type Answered =
  | { readonly kind: 'solved'; readonly solution: Solution; readonly inWords: boolean }
  /** Another picture, or the same thing asked another way. */
  | { readonly kind: 'again'; readonly inWords: boolean }
  | { readonly kind: 'back' };

/**
 * 拖动滑块完成验证: with the mouse or a finger it is done on letting go; with the keyboard by arrow keys and Enter; in words
 * for whoever cannot see it. Nothing is judged here.
 */
export function askPuzzle(host: HTMLElement, { puzzle, message, inWords }: Asked): Promise<Answered> {
  return new Promise((resolve) => {
    const problem = make('p', { class: 'step-problem', role: 'alert', hidden: !message }, message);
    const part = inWords ? inWordsPart(puzzle) : picturePart(puzzle, send);
    const form = make(
      'form',
      { class: 'step', novalidate: true, 'aria-label': '拖动滑块完成验证' },
      make('h2', {}, inWords ? '回答问题完成验证' : '拖动滑块完成验证'),
      problem,
      ...part.contents,
      button('确定', 'submit', send),
      make(
        'p',
        { class: 'step-others' },
        button(inWords ? '换一题' : '换一张', 'link', () => {
          resolve({ kind: 'again', inWords });
        }),
        button(inWords ? '改用滑块' : '看不清图片，改答文字题', 'link', () => {
          resolve({ kind: 'again', inWords: !inWords });
        }),
        button('返回', 'link', () => {
          resolve({ kind: 'back' });
        }),
      ),
    );
    function send(): void {
      const given = part.given();
      if (typeof given === 'string') {
        problem.textContent = given;
        problem.hidden = false;
        part.field.focus();
      } else {
        resolve({ kind: 'solved', solution: { puzzleId: puzzle.id, ...given }, inWords });
      }
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send();
    });
    show(host, form);
    part.field.focus();
  });
}

type Part = {
  readonly contents: readonly Node[];
  readonly field: HTMLInputElement;
  /** The answer, or what is missing. */
  readonly given: () => { readonly position: number } | { readonly answer: string } | string;
};

function picturePart(puzzle: Puzzle, send: () => void): Part {
  const { width, pieceWidth } = puzzle;
  const most = width - pieceWidth;
  const piece = make('img', { src: puzzle.piece, alt: '', class: 'puzzle-piece', draggable: 'false' });
  const field = make('input', {
    type: 'range',
    class: 'puzzle-slider',
    min: '0',
    max: String(most),
    step: '1',
    value: '0',
    'aria-label': '把拼图块移到缺口处',
    'aria-describedby': 'puzzle-hint',
  });
  const share = (pixels: number): string => `${(pixels / width) * 100}%`;
  const place = (): void => {
    piece.style.left = share(Number(field.value));
    field.setAttribute('aria-valuetext', `向右 ${field.value}，共 ${most}`);
  };
  piece.style.width = share(pieceWidth);
  place();
  let dragging = false;
  field.addEventListener('pointerdown', () => {
    dragging = true;
  });
  field.addEventListener('keydown', (event) => {
    dragging = false;
    // A range takes Enter for nothing; here it means 确定.
    if (event.key === 'Enter') {
      event.preventDefault();
      send();
    }
  });
  field.addEventListener('input', place);
  field.addEventListener('change', () => {
    if (dragging) send();
  });
  const picture = make('img', {
    src: puzzle.picture,
    alt: '带缺口的图片',
    class: 'puzzle-picture',
    draggable: 'false',
  });
  const hint = make(
    'p',
    { class: 'step-hint', id: 'puzzle-hint' },
    '拖动滑块，使拼图块与缺口对齐后松开；或用方向键移动，回车确定。',
  );
  return {
    contents: [make('div', { class: 'puzzle' }, picture, piece), field, hint],
    field,
    given: () => (field.value === '0' ? '请先把滑块移到缺口处。' : { position: Number(field.value) }),
  };
}

function inWordsPart(puzzle: Puzzle): Part {
  const field = make('input', { id: 'puzzle-answer', inputmode: 'numeric', autocomplete: 'off', class: 'step-input' });
  return {
    contents: [make('label', { for: 'puzzle-answer' }, puzzle.question), field],
    field,
    given: () => (field.value.trim() ? { answer: field.value.trim().slice(0, 20) } : '请填写答案。'),
  };
}
