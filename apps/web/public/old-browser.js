// Runs only where ES modules are unknown, so it is written for such engines.
document.body.innerHTML =
  '<div style="max-width:560px;margin:80px auto;padding:0 16px;font:16px/1.8 sans-serif">' +
  '<h1 style="font-size:22px">您的浏览器版本过低</h1>' +
  '<p>四川省专家人才管理服务需要谷歌浏览器 86、火狐 115、360 极速浏览器 13 或更高版本。</p>' +
  '<p>请安装或升级后再打开本页；360 极速浏览器请切换到“极速模式”。</p></div>';
