import './dossier-view.css';
import './paper.css';
import type { Dossier, Trail } from '@zhicheng/contract';
import { releaseOf, type FolderId } from '@zhicheng/domain';
import { useMemo } from 'react';
import { useRegionName } from '../regions/region-names.ts';
import { Cover } from './cover.tsx';
import { contentsOf, type DossierItem, type Mark } from './dossier-item.ts';
import { ListBlock } from './list-block.tsx';
import { OpinionBlocks, type OpinionBoxes } from './opinion-blocks.tsx';
import { SingleBlock } from './single-block.tsx';
import { DossierViewProvider, type DossierViewState } from './view-context.ts';

type Props = {
  readonly dossier: Dossier;
  readonly selectedFile: string | null;
  readonly onOpenFile: (fileId: string) => void;
  /** Boxes that are being filled in, each in its own block of the form; the others show what is on record. */
  readonly blocks?: OpinionBoxes;
  readonly trail?: Trail | undefined;
  /** What an item said in the version compared with; undefined where it is the same. */
  readonly changed?: (item: DossierItem) => string | undefined;
  readonly marks?: readonly Mark[];
  /** Lets the reader mark: 标注 then stands beside every value. */
  readonly onMark?: ((item: DossierItem) => void) | undefined;
  /** With 封面 and 填表说明, as the whole form is printed. */
  readonly cover?: boolean;
};

/** The order of the official form; folders of a later release find their places here too. */
const paperOrder: readonly FolderId[] = [
  'home',
  'basic',
  'education',
  'training',
  'work',
  'preAchievements',
  'postAchievements',
  'publications',
  'exams',
  'appraisals',
  'summary',
  'pledge',
  'otherFiles',
];

/** The 申报表, read only, made from the declarations: for 查看详情, 打印 and 业务办理. */
export function DossierView(props: Props) {
  const { dossier, selectedFile, onOpenFile, blocks = {}, trail, changed, marks, onMark, cover = false } = props;
  const regionName = useRegionName();
  const release = releaseOf(dossier.release);
  const state = useMemo(
    (): DossierViewState => ({
      release,
      contents: contentsOf(dossier),
      context: dossier.context,
      files: dossier.files,
      selectedFile,
      onOpenFile,
      formerText: changed,
      markOf: (item) =>
        marks?.find((mark) => mark.folder === item.folder && mark.rowId === item.rowId && mark.item === item.item),
      onMark,
      regionName,
    }),
    [release, dossier, selectedFile, onOpenFile, changed, marks, onMark, regionName],
  );
  const folders = paperOrder.flatMap((id) => release?.folders.filter((folder) => folder.id === id) ?? []);
  return (
    <DossierViewProvider value={state}>
      <article className="dv" aria-label="申报表">
        {cover && <Cover filledOn={dossier.context.today} />}
        {folders.map((folder) => (
          <section key={folder.id} id={`block-${folder.id}`} className="dv-block" aria-label={folder.name}>
            <h3>{folder.id === 'home' ? '申报信息' : folder.name}</h3>
            {folder.kind === 'single' ? <SingleBlock folder={folder} /> : <ListBlock folder={folder} />}
          </section>
        ))}
        <OpinionBlocks trail={trail} boxes={blocks} />
      </article>
    </DossierViewProvider>
  );
}
