/** An instant as people here read it, in the one zone of the product: '2026-11-23 10:42'. */
export function timeInWords(instant: string): string {
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(Date.parse(instant))
    .split(' ');
  return `${date} ${time}`;
}
