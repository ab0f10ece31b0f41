import type { Person } from '../product.ts';

/** A contact of technical support, and a published 通知公告 for 罗江区, with the bodies that their rules refuse. */
export async function bulletinTarget(administrator: Person): Promise<{ contactId: string; bulletinId: string }> {
  const contact = await administrator.do('help.create', {
    body: {
      divisionCode: '510604',
      name: '罗江区技术支持',
      phone: '0838-3120000',
      mail: null,
      hours: null,
      remark: null,
    },
  });
  const { id: bulletinId } = await administrator.do('bulletins.create', {
    body: {
      kind: 'news',
      title: '罗江区申报说明会',
      body: '本周五上午九点。',
      divisionCode: '510604',
      shownFrom: '2020-01-01T00:00:00.000Z',
      shownTo: null,
      pinned: false,
    },
  });
  await administrator.do('bulletins.publish', { params: { bulletinId }, body: { revision: 1 } });
  return { contactId: contact.id, bulletinId };
}

const contact = { divisionCode: '510604', name: '', phone: '', mail: null, hours: null, remark: null };
const bulletin = {
  kind: 'news',
  title: '',
  body: '',
  divisionCode: '510604',
  shownFrom: '2020-01-01T00:00:00.000Z',
  shownTo: null,
  pinned: false,
};

export const bulletinBodies = {
  'help.create': contact,
  'help.update': { ...contact, revision: 99 },
  'bulletins.closeStrip': { revision: 1 },
  'bulletins.create': bulletin,
  'bulletins.update': { ...bulletin, revision: 99 },
  'bulletins.publish': { revision: 99 },
  'bulletins.withdraw': { revision: 99 },
};
