import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Decided, Handling } from '@zhicheng/contract';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { DossierView } from '../../ui/dossier-view/dossier-view.tsx';
import { FilePreview } from '../../ui/file-preview/file-preview.tsx';
import { problemOf } from '../../platform/api/problem.ts';
import { tellLastAct } from '../../ui/last-act/last-act.ts';
import { AttachmentList } from './attachment-list.tsx';
import { ClosedNote } from './closed-note.tsx';
import { closedSentence, isGone, readOnly } from './closed.ts';
import { GoneDialog } from './gone-dialog.tsx';
import { HandlingDialogs } from './handling-dialogs.tsx';
import { HandlingHead, type HandlingDialog } from './handling-head.tsx';
import { HandlingVerbs } from './handling-verbs.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import type { Mark } from '../../ui/dossier-view/dossier-item.ts';
import { isAt, withMark, withoutMark } from './marks.ts';
import { OpinionBox, opinionBoxId } from './opinion-box.tsx';
import { OpinionErrors } from './opinion-errors.tsx';
import { QueueRail } from './queue-rail.tsx';
import { ReturnedHere } from './returned-here.tsx';
import { RevealIdentity } from './reveal-identity.tsx';
import { useFormer } from './use-former.ts';
import { useKeepOpinion } from './use-keep-opinion.ts';
import { useOpinion } from './use-opinion.ts';
import { useQueue, type QueueSearch } from './use-queue.ts';

type Props = { readonly handling: Handling; readonly file: string | null; readonly from: QueueSearch };

/** The clerk's desk with one dossier on it. */
export function HandlingDesk({ handling: asRead, file, from }: Props) {
  const { visitId, step, dossier, trail, returnNote } = asRead;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const opinion = useOpinion(asRead);
  const queue = useQueue(visitId, from);
  const [dialog, setDialog] = useState<HandlingDialog | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>(() => (returnNote ? [...returnNote.marks] : []));
  const [marking, setMarking] = useState<Mark | null>(null);
  const read = useAct('visits.noteRead', {
    onSuccess: () => void queries.invalidateQueries({ queryKey: ask('visits.read', { params: { visitId } }).queryKey }),
  });
  const former = useFormer(asRead);
  const [refused, setRefused] = useState<Error | null>(null);
  const [told, setTold] = useState(false);
  // Somebody else was faster, or the visit had been decided when the page was opened: then it can only be read.
  const gone = [refused, opinion.refusal, read.error].find(isGone);
  const closed = gone === undefined ? closedSentence(asRead) : problemOf(gone).detail;
  const handling = closed === null ? asRead : readOnly(asRead, closed);
  const leave = useKeepOpinion(opinion.dirty && closed === null);
  const shownFile = (dossier.files.find(({ id }) => id === file) ?? dossier.files[0])?.id ?? null;

  const show = (id: string): void =>
    void navigate({ to: '/visits/$visitId', params: { visitId }, search: { ...from, file: id }, replace: true });
  const open = (wanted: HandlingDialog): void => {
    if (wanted !== 'pass' || opinion.check()) setDialog(wanted);
  };
  const toOpinion = (): void => {
    const box = document.getElementById(opinionBoxId);
    box?.scrollIntoView({ block: 'center' });
    box?.querySelector<HTMLElement>('textarea, input')?.focus();
  };
  const goOn = (): void => {
    leave();
    setDialog(null);
    queue.goOn();
    void queries.invalidateQueries();
  };
  const done = ({ sentence, canTakeBack }: Decided): void => {
    tellLastAct(queries, { sentence, visitId, canTakeBack });
    goOn();
  };
  useHotKeys({
    KeyJ: () => {
      if (queue.next) queue.open(queue.next);
    },
    KeyK: () => {
      if (queue.previous) queue.open(queue.previous);
    },
    KeyO: toOpinion,
    KeyR: () => {
      if (handling.allowedActions.includes('return')) setDialog('return');
    },
    'Ctrl+KeyS': () => {
      if (closed === null) opinion.save();
    },
    'Ctrl+Enter': () => {
      const { allowedActions } = handling;
      if (allowedActions.includes('pass') || allowedActions.includes('conclude')) open('pass');
    },
  });

  return (
    <div className="handling">
      <HandlingHead handling={handling} opinion={opinion} queue={queue} from={from} onOpen={open} />
      {closed !== null && <ClosedNote sentence={closed} visitId={visitId} queue={queue} from={from} />}
      <div className="handling-body">
        <QueueRail queue={queue} visitId={visitId} />
        <div className="handling-form">
          <h2 className="for-readers">申报表</h2>
          {gone === undefined && <ProblemAlert error={opinion.refusal ?? read.error} />}
          <OpinionErrors opinion={opinion} />
          {returnNote && <ReturnedHere note={returnNote} />}
          <div className="handling-jump">
            {closed === null && (
              <>
                <button type="button" className="link-button" onClick={toOpinion}>
                  填写审批意见（O）
                </button>
                <RevealIdentity visitId={visitId} />
              </>
            )}
            <span className="handling-noted">
              {former.count > 0 && `本轮修改 ${former.count} 处`}
              {former.count > 0 && marks.length > 0 && ' · '}
              {marks.length > 0 && `已标注 ${marks.length} 处`}
            </span>
          </div>
          <DossierView
            dossier={dossier}
            trail={trail}
            selectedFile={shownFile}
            onOpenFile={show}
            blocks={
              closed === null || opinion.dirty
                ? { [step]: <OpinionBox opinion={opinion} shut={closed !== null} /> }
                : {}
            }
            changed={former.of}
            marks={[...marks]}
            onMark={
              closed === null
                ? (item) => {
                    setMarking(marks.find((mark) => isAt(mark, item)) ?? { ...item, note: '', suggestion: null });
                  }
                : undefined
            }
          />
        </div>
        <div className="handling-files">
          {shownFile === null ? (
            <p className="handling-no-file">这份申报没有附件。</p>
          ) : (
            <>
              <AttachmentList dossier={dossier} fileId={shownFile} onOpen={show} />
              <FilePreview files={dossier.files} fileId={shownFile} onOpen={show} />
            </>
          )}
        </div>
      </div>
      {closed === null && (
        <HandlingVerbs
          handling={handling}
          reading={read.isPending}
          onRead={() => {
            read.mutate({ params: { visitId } });
          }}
          onOpen={open}
        />
      )}
      <HandlingDialogs
        dialog={dialog}
        handling={handling}
        opinion={opinion}
        marks={marks}
        onOpen={setDialog}
        onDone={done}
        onOpinionRefused={(error) => {
          setDialog(null);
          opinion.showErrors(error);
        }}
        onRefused={(error) => {
          if (!isGone(error)) return;
          setDialog(null);
          setRefused(error);
        }}
      />
      {refused && !told && (
        <GoneDialog
          error={refused}
          visitId={visitId}
          queue={queue}
          from={from}
          onClose={() => {
            setTold(true);
          }}
        />
      )}
      {marking && (
        <MarkDialog
          mark={marking}
          isNew={!marks.some((mark) => isAt(mark, marking))}
          onClose={() => {
            setMarking(null);
          }}
          onKeep={(mark) => {
            setMarks(withMark(marks, mark));
            setMarking(null);
          }}
          onRemove={() => {
            setMarks(withoutMark(marks, marking));
            setMarking(null);
          }}
        />
      )}
    </div>
  );
}
