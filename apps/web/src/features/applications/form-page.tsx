import './form-page.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { useEffect, useMemo } from 'react';
import { ask } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { DossierView } from '../../ui/dossier-view/dossier-view.tsx';
import { FilePreview } from '../../ui/file-preview/file-preview.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePageTitle } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { OtherFiles } from './other-files.tsx';

const route = getRouteApi('/shell/applications/$applicationId/form');

/**
 * 查看详情 (§4.1.1.15): the whole form; blue fields open their attachments; 打印 and 查看附件 stand at the top left. What is
 * printed is the 评审表 alone, without attachments.
 */
export function FormPage() {
  const { applicationId } = route.useParams();
  const { file, print } = route.useSearch();
  const navigate = route.useNavigate();
  const params = { applicationId };
  const { data: application } = useQuery(ask('applications.read', { params }));
  const { data: dossier, error } = useQuery({ ...ask('dossier.read', { params }), staleTime: 0 });
  const submitted = (application?.version ?? 0) > 0;
  const { data: trail } = useQuery({ ...ask('applications.trail', { params }), enabled: submitted });
  usePageTitle(application ? `${application.personName} 申报表` : '申报表');
  const ready = dossier !== undefined && application !== undefined && (!submitted || trail !== undefined);
  usePrintOnArrival(print === 'yes' && ready);
  const open = useMemo(
    () => (fileId: string) => void navigate({ search: { file: fileId }, replace: true, resetScroll: false }),
    [navigate],
  );
  if (!dossier || !application)
    return <div className="page">{error ? <ProblemAlert error={error} /> : <Skeleton rows={14} />}</div>;
  return (
    <div className={`form-page${file === undefined ? '' : ' has-file'}`}>
      <div className="form-bar">
        <Button
          type="primary"
          icon={<Icon name="print" size={16} />}
          onClick={() => {
            window.print();
          }}
        >
          打印
        </Button>
        <Popover
          trigger="click"
          placement="bottomLeft"
          title="其他附件"
          content={<OtherFiles files={dossier.files} onOpen={open} />}
        >
          <Button icon={<Icon name="clip" size={16} />}>查看附件</Button>
        </Popover>
        <span className="form-bar-note">附件无法打印；更多设置——边距：默认，选项：去掉页眉和页脚</span>
        <h1>{application.personName} 的申报表</h1>
        {application.allowedActions.includes('edit') && (
          <Link to="/applications/$applicationId/dossier" params={params}>
            编辑
          </Link>
        )}
      </div>
      <div className="form-columns">
        <div className="form-sheet">
          <p className="form-tip">点击显示为蓝色的字段，可以查看对应上传的附件。</p>
          <DossierView dossier={dossier} trail={trail} selectedFile={file ?? null} onOpenFile={open} cover />
        </div>
        {file !== undefined && (
          <aside className="panel form-file" aria-label="附件">
            <FilePreview
              files={dossier.files}
              fileId={file}
              onOpen={open}
              onClose={() => void navigate({ search: {}, replace: true, resetScroll: false })}
            />
          </aside>
        )}
      </div>
    </div>
  );
}

/** 打印 of a list leads here and opens the browser's dialog once the form stands. */
function usePrintOnArrival(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      window.print();
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted]);
}
