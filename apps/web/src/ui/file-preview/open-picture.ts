import type { OpenedFile } from './opened-file.ts';
import type { PageSize, Turn } from './view.ts';

/** A JPEG or PNG as a file of one page. */
export async function openPicture(blob: Blob): Promise<OpenedFile> {
  const bitmap = await createImageBitmap(blob);
  const first = { width: bitmap.width, height: bitmap.height };
  return {
    pages: 1,
    first,
    most: 1.5,
    sizeOf: () => Promise.resolve(first),
    draw: (_page, scale, turn) => Promise.resolve(drawTurned(bitmap, first, scale, turn)),
    textOf: () => Promise.resolve(null),
    close: () => {
      bitmap.close();
    },
  };
}

function drawTurned(bitmap: ImageBitmap, { width, height }: PageSize, scale: number, turn: Turn): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const lies = turn % 180 !== 0;
  canvas.width = Math.max(1, Math.floor((lies ? height : width) * scale));
  canvas.height = Math.max(1, Math.floor((lies ? width : height) * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(bitmap, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale);
  return canvas;
}
