import type { Page } from 'playwright-core';

const digits = '零一二三四五六七八九十';

/** 看不清图片，改答文字题: the way for people who cannot see the picture. */
export async function answerInWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: '看不清图片，改答文字题' }).click();
  const field = page.getByLabel(/等于几/);
  await field.waitFor();
  const [, first = '', second = ''] =
    /^(.)加(.)/.exec(await page.locator('label[for="puzzle-answer"]').innerText()) ?? [];
  await field.fill(String(digits.indexOf(first) + digits.indexOf(second)));
  await field.press('Enter');
}

/** With the mouse: takes hold of the slider and lets go of it where the piece fits. */
export async function dragSlider(page: Page, position: number): Promise<void> {
  const slider = page.getByRole('slider');
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not shown');
  const most = Number(await slider.getAttribute('max'));
  const thumb = 50;
  const [y, start] = [box.y + box.height / 2, box.x + thumb / 2];
  await page.mouse.move(start, y);
  await page.mouse.down();
  await page.mouse.move(start + (position / most) * (box.width - thumb), y, { steps: 8 });
  await page.mouse.up();
}

/** With the keyboard alone: arrow keys, then Enter. */
export async function stepSlider(page: Page, position: number): Promise<void> {
  const slider = page.getByRole('slider');
  await slider.focus();
  for (let at = 0; at < position; at += 1) await slider.press('ArrowRight');
  await slider.press('Enter');
}
