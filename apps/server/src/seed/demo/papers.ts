import sharp from 'sharp';

/** A page that says what it stands for, in the one font that every PDF reader has. */
export function paper(title: string): Buffer {
  const lines = [
    `BT /F1 26 Tf 70 700 Td (SPECIMEN) Tj ET`,
    `BT /F1 16 Tf 70 660 Td (${title.replaceAll(/[()\\]/g, '')}) Tj ET`,
    `BT /F1 11 Tf 70 630 Td (Invented for demonstration. Not a real document.) Tj ET`,
    `1.5 w 50 50 495 742 re S 0.5 w 58 58 479 726 re S`,
    `0.72 0.15 0.12 RG 2 w 400 150 90 90 re S`,
  ].join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${String(lines.length)}>>\nstream\n${lines}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(table)}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** 近期免冠照片: a drawn head on white, 413 × 626 points. */
export function portrait(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="413" height="626">
    <rect width="413" height="626" fill="#ffffff"/>
    <path d="M40 626 C50 470 120 430 206 430 C292 430 362 470 372 626 Z" fill="#2f4a6d"/>
    <rect x="170" y="360" width="72" height="90" rx="30" fill="#e7c3a4"/>
    <ellipse cx="206" cy="270" rx="96" ry="124" fill="#f0d0b4"/>
    <path d="M108 262 C96 130 160 100 206 100 C252 100 316 130 304 262 C296 196 262 176 206 178 C150 176 116 196 108 262 Z" fill="#2b2320"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 88 }).toBuffer();
}
