import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { importColumns, type ImportKind } from '@zhicheng/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { ask, call, downloadAddress } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Panel } from '../../ui/page/page.tsx';
import { FileDrop } from './file-drop.tsx';
import { FormerFiles } from './former-files.tsx';
import { importAddress, importNoun, importVerbs } from './import-search.ts';

const largest = 10 * 1024 * 1024;

const about = {
  units: '模板的下拉选项只列出您能创建的单位分类和行政区域；导入的单位都以您所在的单位为上级机构。',
  users: '可以导入本单位和直接下级单位的用户；角色须与单位分类相符，模板的“填写说明”里列出了各类单位可选的角色。',
} as const satisfies Record<ImportKind, string>;

/** 模板: the template with its rules on the left, the filled-in file goes in on the right, former files below. */
export function TemplateStep({ kind }: { kind: ImportKind }) {
  const navigate = useNavigate();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [fault, setFault] = useState<string | null>(null);
  const former = useQuery(ask(`${importVerbs[kind]}.list`, {}));
  const send = async (file: File): Promise<void> => {
    setRefusal(null);
    setFault(faultOf(file));
    if (faultOf(file) !== null) return;
    setWorking(true);
    try {
      const batch = await call(`${importVerbs[kind]}.upload`, { upload: { name: file.name.slice(-200) }, file });
      const show = batch.wrong > 0 ? { show: 'wrong' as const } : {};
      await navigate({ to: importAddress[kind], search: { batch: batch.id, ...show } });
    } catch (error) {
      setRefusal(error);
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <div className="import-start">
        <Panel title="下载模板，填写">
          <p>{about[kind]}</p>
          <p>
            <Button type="primary" href={downloadAddress(`${importVerbs[kind]}.template`)}>
              下载模板
            </Button>
          </p>
          <dl className="import-columns">
            {importColumns[kind].map(({ id, title, required, hint }) => (
              <div key={id}>
                <dt>
                  {title}
                  {required && <b title="必填">*</b>}
                </dt>
                <dd>{hint}</dd>
              </div>
            ))}
          </dl>
        </Panel>
        <Panel title="上传填好的文件">
          <FileDrop working={working} onChoose={(file) => void send(file)} />
          {fault !== null && (
            <p role="alert" className="import-fault">
              {fault}
            </p>
          )}
          <ProblemAlert error={refusal} />
          <ul className="import-rules">
            <li>只读第一张表，其他表里不要有内容；第一行是列名，不要改动；示例行自动跳过。</li>
            <li>公式、合并单元格、隐藏的行、宏、打开密码都不能有。</li>
            <li>一次最多 20000 行、10 MB；更多请拆成几个文件。</li>
            <li>
              上传后先预览改错，按下“开始导入”才会创建{importNoun[kind]}；导入后一天内、没有用到以前可以整批撤销。
            </li>
          </ul>
        </Panel>
      </div>
      <FormerFiles kind={kind} files={former.data?.items} />
    </>
  );
}

function faultOf({ name, size }: File): string | null {
  if (!name.toLowerCase().endsWith('.xlsx')) {
    return `“${name}”不是 .xlsx 文件。请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”再选。`;
  }
  if (size === 0) return `“${name}”是空文件，请检查后重新选择。`;
  return size > largest ? `“${name}”超过 10 MB，请拆成几个文件，分次上传。` : null;
}
