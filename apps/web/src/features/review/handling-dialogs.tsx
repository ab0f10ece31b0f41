import type { Decided, Handling } from '@zhicheng/contract';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TrailChart } from '../../ui/trail/trail-chart.tsx';
import { TrailTable } from '../../ui/trail/trail-table.tsx';
import type { HandlingDialog } from './handling-head.tsx';
import type { Mark } from '../../ui/dossier-view/dossier-item.ts';
import { PassDialog } from './pass-dialog.tsx';
import { ProcessFilesDialog } from './process-files-dialog.tsx';
import { SendBackDialog } from './send-back-dialog.tsx';
import type { OpinionState } from './use-opinion.ts';
import { VoidDialog } from './void-dialog.tsx';

type Props = {
  readonly dialog: HandlingDialog | null;
  readonly handling: Handling;
  readonly opinion: OpinionState;
  readonly marks: readonly Mark[];
  readonly onOpen: (dialog: HandlingDialog | null) => void;
  readonly onDone: (decided: Decided) => void;
  readonly onOpinionRefused: (error: unknown) => void;
  readonly onRefused: (error: Error) => void;
};

/** The dialog that is open, one at a time. */
export function HandlingDialogs({
  dialog,
  handling,
  opinion,
  marks,
  onOpen,
  onDone,
  onOpinionRefused,
  onRefused,
}: Props) {
  const close = (): void => {
    onOpen(null);
  };
  const decide = { onDone, onRefused };
  switch (dialog) {
    case null:
      return null;
    case 'files':
      return <ProcessFilesDialog handling={handling} onClose={close} />;
    case 'trail':
      return (
        <Dialog title="审批过程" width={1080} onClose={close}>
          <TrailTable trail={handling.trail} />
        </Dialog>
      );
    case 'chart':
      return (
        <Dialog title="流程图" width={1180} onClose={close}>
          <TrailChart trail={handling.trail} />
        </Dialog>
      );
    case 'pass':
      return (
        <PassDialog
          handling={handling}
          opinion={opinion.values}
          onClose={close}
          {...decide}
          onOpinionRefused={onOpinionRefused}
          onChart={() => {
            onOpen('chart');
          }}
        />
      );
    case 'return':
    case 'reject':
      return <SendBackDialog verb={dialog} handling={handling} marks={marks} onClose={close} {...decide} />;
    case 'void':
      return <VoidDialog handling={handling} onClose={close} {...decide} />;
  }
}
