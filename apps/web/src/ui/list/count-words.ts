/** How many there are: exact to a thousand, then a lower bound. */
export type Count = { readonly value: number; readonly more: boolean };

/** `386`, `1,000+` */
export function countWords({ value, more }: Count): string {
  return `${value.toLocaleString('zh-CN')}${more ? '+' : ''}`;
}
