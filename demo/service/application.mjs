import {atMost, day, euros, iban, oneOf, wholeNumber} from './checks.mjs';
import {municipalities} from './municipalities.mjs';

/** The steps of the application, in order. They are also the last parts of the addresses. */
export const steps = ['asunto', 'tulot', 'liitteet', 'yhteenveto'];

export const choices = {
  dwellingType: ['rental', 'right-of-occupancy', 'owner-occupied'],
  water: ['in-rent', 'separate'],
  incomeVaries: ['yes', 'no'],
};

/**
 * Every answer that is asked for: on which step, whether it must be given, and what it may look
 * like. The texts of a field are in texts/*.json under the same name.
 */
export const fields = {
  municipality: {step: 'asunto', must: true, check: oneOf(municipalities.map((m) => m.value))},
  address: {step: 'asunto', must: true, check: atMost(200)},
  dwellingType: {step: 'asunto', must: true, check: oneOf(choices.dwellingType)},
  householdSize: {step: 'asunto', must: true, check: wholeNumber(1, 30)},
  rent: {step: 'asunto', must: true, check: euros},
  water: {step: 'asunto', must: true, check: oneOf(choices.water)},
  moveInDate: {step: 'asunto', must: true, check: day},
  leaseShared: {step: 'asunto', check: oneOf(['yes'])},
  wages: {step: 'tulot', check: euros},
  benefits: {step: 'tulot', check: euros},
  studyGrant: {step: 'tulot', check: euros},
  otherIncome: {step: 'tulot', check: euros},
  incomeVaries: {step: 'tulot', must: true, check: oneOf(choices.incomeVaries)},
  assets: {step: 'tulot', must: true, check: euros},
  iban: {step: 'tulot', must: true, check: iban},
  lease: {step: 'liitteet', file: true},
  payslip: {step: 'liitteet', file: true},
  otherFiles: {step: 'liitteet', file: true},
  attachLater: {step: 'liitteet', check: oneOf(['yes'])},
  messageToHandler: {step: 'yhteenveto', check: atMost(1000)},
  confirm: {step: 'yhteenveto', must: true, check: oneOf(['yes'])},
};

export const fieldsOf = (step) => Object.keys(fields).filter((name) => fields[name].step === step);

/** The three boxes of a date, in the order of the page. */
export const dateParts = {day: 'moveInDay', month: 'moveInMonth', year: 'moveInYear'};

const longestAnswer = 3000;

const answer = (form, name) =>
  (form.get(name) ?? '').slice(0, longestAnswer).replaceAll('\r\n', '\n').trim().toWellFormed();

/** The answers of one step as they were typed, those left empty too. */
export function answersOf(step, form) {
  const names = fieldsOf(step).filter((name) => !fields[name].file && name !== 'moveInDate');
  if (step === 'asunto') names.push(...Object.values(dateParts));
  return Object.fromEntries(names.map((name) => [name, answer(form, name)]));
}

function valueOf(name, values) {
  if (name !== 'moveInDate') return values[name] ?? '';
  const parts = [values.moveInYear, values.moveInMonth, values.moveInDay].map((part) => part ?? '');
  return parts.some(Boolean) ? parts.join('-') : '';
}

function problemOf(name, {values, files}) {
  const field = fields[name];
  if (name === 'lease') {
    const given = values.attachLater === 'yes' || files.some((file) => file.field === 'lease');
    return given ? undefined : 'missing';
  }
  if (field.file) return undefined;
  const value = valueOf(name, values);
  if (value === '') return field.must ? 'missing' : undefined;
  return field.check(value) ? undefined : 'wrong';
}

/** What must be mended before this step will do: `[{name, step, problem}]`, in the page's order. */
export const problemsOf = (step, session) =>
  fieldsOf(step)
    .map((name) => ({name, step, problem: problemOf(name, session)}))
    .filter(({problem}) => problem);

/** The id of the element that a link to the field goes to: the first box one can type or choose in. */
export const targetOf = (name) => (name === 'moveInDate' ? dateParts.day : name);
