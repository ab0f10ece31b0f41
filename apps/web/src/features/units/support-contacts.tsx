import { Link } from '@tanstack/react-router';

/** 联系软件技术支持人员 (§3.1.1.2): whoever is unsure of 隶属关系, 行政区域 or 上级机构 asks before 确定. */
export function SupportContacts() {
  return (
    <section className="unit-support">
      <h3>
        联系软件技术支持人员
        <Link to="/help">帮助</Link>
      </h3>
      <p>
        所属行政区域、上级机构名称、单位隶属关系填错会影响业务办理。不清楚时请对照案例，或联系软件技术支持人员协助添加，联系方式见右上角“帮助”。
      </p>
    </section>
  );
}
