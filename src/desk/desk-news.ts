import {conversationIn, type Conversation, type Desk, type Line} from './desk-model.js';

/** What is worth saying to someone who does not see the desk change. */
export type News =
  | {readonly type: 'waiting'; readonly count: number}
  /** In the conversation that the adviser looks at. */
  | {readonly type: 'said'; readonly line: Line}
  | {readonly type: 'said-elsewhere'; readonly conversation: Conversation}
  | {readonly type: 'left' | 'back' | 'ended'; readonly conversation: Conversation}
  | {readonly type: 'link'; readonly link: Desk['link']};

const keyOf = ({from, id}: Line): string => `${from} ${id}`;

/** Not by their number: of many, the oldest are left out. */
function newLines(before: Conversation, after: Conversation): Line[] {
  if (!before.isCaughtUp || before.lines === after.lines) return [];
  const known = new Set(before.lines.map(keyOf));
  return after.lines.filter((line) => line.from !== 'me' && !known.has(keyOf(line)));
}

function newsOfOne(before: Conversation, after: Conversation, isCurrent: boolean): News[] {
  const lines = newLines(before, after);
  const said: News[] = isCurrent
    ? lines.map((line) => ({type: 'said', line}))
    : lines.slice(0, 1).map(() => ({type: 'said-elsewhere', conversation: after}));
  const isEnd = after.ended && !before.ended && after.ended !== 'adviser';
  const change = after.isCustomerHere ? 'back' : 'left';
  const isComing = before.isEntering || after.isEntering;
  const moved = !isComing && before.isCustomerHere !== after.isCustomerHere;
  if (isEnd) said.push({type: 'ended', conversation: after});
  else if (moved && isCurrent && !after.ended) said.push({type: change, conversation: after});
  return said;
}

/** What of a change is said, sparingly. Pure. */
export function newsOf(before: Desk, after: Desk): News[] {
  const news: News[] = after.conversations.flatMap((one) => {
    const old = conversationIn(before, one.room);
    return old && old !== one ? newsOfOne(old, one, after.current === one.room) : [];
  });
  const count = after.waitingCount;
  if (count > before.waitingCount) news.push({type: 'waiting', count});
  if (before.link !== after.link) news.push({type: 'link', link: after.link});
  return news;
}
