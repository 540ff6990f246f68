import {CHANNELS, REASONS, SEARCHES, STOPS, STOPS_ELSEWHERE, TOPICS, USUAL} from './habits.mjs';

/** @typedef {{help, page, chance, isRenewed}} Scene where somebody is, and when */

function habitsOf(topic, {help, isRenewed}) {
  const {since, ...own} = TOPICS[help.service.id]?.[topic] ?? {};
  return {...USUAL, ...own, ...(isRenewed ? since : undefined)};
}

/** A topic that the page has. */
function topicOn(scene) {
  const {help, page, chance} = scene;
  const topics = page.topics.filter((topic) => Object.hasOwn(help.topics, topic));
  return chance.among(
    Object.fromEntries(topics.map((topic) => [topic, habitsOf(topic, scene).weight])),
  );
}

/** Reads of a field; then it helped, or they come again, or look for somebody. */
function reads(person, topic, scene) {
  const {chance} = scene;
  const {answers, helped, returns} = habitsOf(topic, scene);
  const isHelpful = chance.happens(helped);
  // Who is angry says so more readily than who is content.
  if (chance.happens(isHelpful ? answers : answers * 1.4)) person.says(`topic/${topic}`, isHelpful);
  const turnsBack = chance.happens(isHelpful ? returns / 3 : returns * 1.6);
  if (!turnsBack) return;
  if (chance.happens(0.4)) return asks(person, scene);
  person.closes();
  person.opens(topic);
}

function atField(person, scene) {
  const topic = topicOn(scene);
  person.opens(topic, scene.chance.happens(habitsOf(topic, scene).wrong));
  reads(person, topic, scene);
}

/** Looks for a person to talk with. */
function asks(person, {help, chance}) {
  person.goes({name: 'contacts'});
  const channels = Object.entries(CHANNELS).filter(([id]) => Object.hasOwn(help.contacts, id));
  const contact = chance.among(Object.fromEntries(channels.map(([id, {weight}]) => [id, weight])));
  const {closed} = CHANNELS[contact];
  if (contact !== 'chat') return person.uses('handoff-accepted', `contact/${contact}`);
  person.goes({name: 'handoff', contact});
  if (chance.happens(closed)) person.uses('handoff-closed', `contact/${contact}`);
  else if (chance.happens(0.8)) person.goes({name: 'chat'});
}

function searches(person, scene) {
  person.opens();
  const [event, hits] = scene.chance.among(SEARCHES).split(' ');
  person.uses(event, hits);
  if (event === 'search-none') return scene.chance.happens(0.4) && asks(person, scene);
  const id = scene.chance.one(Object.keys(scene.help.topics));
  person.goes({name: 'topic', id});
  reads(person, id, scene);
}

/** Goes through a guide, as far as they come. */
function followsGuide(person, scene) {
  const {help, page, chance} = scene;
  const id = page.guides?.[0];
  if (!id) return atField(person, scene);
  person.opens();
  person.goes({name: 'guide', id});
  for (const {id: step} of help.guides[id].steps) {
    person.goes({name: 'guide', id, step});
    if (!chance.happens(STOPS[`${id}/${step}`] ?? STOPS_ELSEWHERE)) continue;
    return chance.happens(0.3) ? asks(person, scene) : person.goes({name: 'home'});
  }
  person.goes({name: 'guide', id, done: true});
  if (chance.happens(0.4)) person.says(`guide/${id}`, chance.happens(0.85));
}

/** Answers the questions of a problem solver, to one of its ends. */
function solves(person, scene) {
  const {help, page, chance} = scene;
  const id = chance.one(page.flows ?? Object.keys(help.flows));
  if (!id) return searches(person, scene);
  const {nodes, start} = help.flows[id];
  person.opens();
  person.goes({name: 'flow', id});
  for (let node = start; ;) {
    if (chance.happens(0.06)) return person.goes({name: 'home'});
    const {options, to, end, refer} = nodes[node];
    const next = chance.one(options?.flatMap((option) => option.to ?? []) ?? []) ?? to;
    if (!next) return ends(person, scene, {id, end, refer});
    person.goes({name: 'flow', id, node: next, from: {node, answers: [0]}});
    node = next;
  }
}

function ends(person, {chance}, {id, end, refer = []}) {
  const kind = refer.find((referral) => referral.kind)?.kind;
  if (kind && chance.happens(0.35)) person.uses('referral-opened', `helpers/${kind}`);
  if (end === 'referred' || chance.happens(0.4)) return;
  const isSolved = chance.happens(0.7);
  person.says(`flow/${id}`, isSolved);
  person.goes(isSolved ? {name: 'flow', id, solved: true} : {name: 'contacts'});
}

function asksAtOnce(person, scene) {
  person.opens();
  asks(person, scene);
}

const WAYS = {
  field: atField,
  guide: followsGuide,
  flow: solves,
  search: searches,
  person: asksAtOnce,
};

/** One visit of somebody who opens the help. */
export function visit(person, scene) {
  WAYS[scene.chance.among(REASONS)](person, scene);
  person.closes();
}
