const browsers: readonly (readonly [RegExp, string])[] = [
  [/360|QihooBrowser/i, '360 浏览器'],
  [/MicroMessenger/, '微信'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, '火狐'],
  [/Chrome\//, '谷歌浏览器'],
  [/Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/UOS|Kylin/i, '国产系统'],
  [/Linux/, 'Linux'],
];

/** `谷歌浏览器 · Windows`, as a person would name what they sit at, from what the browser says of itself. */
export function browserName(userAgent: string): string {
  const find = (names: typeof browsers) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(browsers) ?? '其他浏览器', find(systems)].filter((name) => name !== undefined).join(' · ');
}
