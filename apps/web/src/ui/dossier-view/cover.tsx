import { autoValue, codeName, dateInWords, textOf, valuesOf } from '@zhicheng/domain';
import { useDossierView } from './view-context.ts';

/** 封面 and 填表说明 of the 评审表. */
export function Cover({ filledOn }: { filledOn: string }) {
  const { contents, context } = useDossierView();
  const home = valuesOf(contents, 'home');
  const basic = valuesOf(contents, 'basic');
  const facts = { values: home, contents, context };
  const present = textOf(basic, 'currentPost') || textOf(basic, 'currentTitle');
  const lines: readonly (readonly [string, string])[] = [
    ['单位', String(home['employer'] ?? autoValue('home', 'employer', facts) ?? '')],
    ['姓名', String(home['applicantName'] ?? autoValue('home', 'applicantName', facts) ?? '')],
    ['现任专业技术职务', codeName('TITLE', present) ?? present],
    ['评审任职资格', codeName('TITLE', home['title']) ?? ''],
    ['填表时间', dateInWords(filledOn)],
  ];
  return (
    <>
      <section className="dv-cover" aria-label="封面">
        <h2>专业技术职务任职资格评审表</h2>
        <dl>
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>四川省人力资源和社会保障厅制</p>
      </section>
      <section className="dv-instructions">
        <h3>填表说明</h3>
        <ol>
          <li>本表供专业技术人员申报评审专业技术职务任职资格时使用。</li>
          <li>“评审审批意见”之前的各栏由申报人填写，其后由各级审核单位填写；填写内容应真实、准确。</li>
          <li>年月用公历填写，如“2008年9月”；没有的内容填“无”。</li>
          <li>本表用 A4 纸双面打印，不得改变表格格式；附件不随表打印。</li>
        </ol>
      </section>
    </>
  );
}
