import { escaped } from './html.ts';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f6fa; color: #1b2733; font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { background: #0b4f8a; color: #fff; padding: 14px 16px; }
header a { color: #fff; text-decoration: none; font-weight: 600; }
main { max-width: 960px; margin: 0 auto; padding: 20px 16px 48px; }
h1 { font-size: 24px; line-height: 1.4; margin: 8px 0 12px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 0 0 12px; padding-left: 10px; border-left: 4px solid #0b4f8a; }
h3 { font-size: 16px; margin: 20px 0 4px; }
section { background: #fff; border: 1px solid #d8e0e9; border-radius: 6px; padding: 18px 20px; margin-top: 16px; overflow-wrap: anywhere; }
p { margin: 0 0 10px; }
a { color: #0b4f8a; }
dl { display: grid; grid-template-columns: 8em 1fr; margin: 0; }
dt { color: #52616f; padding: 6px 12px 6px 0; border-bottom: 1px solid #edf1f5; }
dd { margin: 0; padding: 6px 0; border-bottom: 1px solid #edf1f5; }
ul, ol { margin: 0; padding-left: 1.4em; }
.state { display: inline-block; padding: 0 10px; border-radius: 4px; font-size: 14px; background: #e4f3ea; color: #14633a; }
.state.closed { background: #edf0f3; color: #44525f; }
.plain { list-style: none; padding: 0; }
.plain li { display: flex; justify-content: space-between; padding: 8px 0; border-bottom: 1px solid #edf1f5; }
.plain li > :last-child { flex: none; margin-left: 12px; font-size: 14px; }
.plain small, .sub { display: block; color: #52616f; font-size: 14px; }
.need { font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #d8e0e9; padding: 6px 10px; text-align: left; vertical-align: top; }
th { background: #f3f6fa; }
.route { margin-bottom: 14px; }
.route b { display: block; }
.share { display: flex; align-items: center; }
.share svg { width: 132px; height: 132px; flex: none; margin-right: 18px; }
nav a { margin-right: 16px; }
footer { max-width: 960px; margin: 0 auto; padding: 0 16px 32px; color: #52616f; font-size: 14px; }
a:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }
@media (max-width: 600px) {
  h1 { font-size: 20px; }
  section { padding: 14px; }
  dl { grid-template-columns: 1fr; }
  dt { border-bottom: 0; padding-bottom: 0; }
}
@media print { header, nav, .no-print { display: none; } body { background: #fff; } section { border: 0; padding: 0; } }
`;

/** A page that everybody can read: plain HTML, its own style, no script. `body` is HTML already. */
export function publicPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 四川省专家人才管理服务</title>
<style>${STYLE}</style>
</head>
<body>
<header><a href="/public/notices">四川省专家人才管理服务 · 职称评审通知</a></header>
<main>
${body}
</main>
<footer>申报请用本人账号登录：<a href="/sign-in">登录</a>。账号由上级单位经办人员逐级分配，本平台不开放注册。</footer>
</body>
</html>
`;
}
