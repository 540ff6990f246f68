import {expect} from 'chai';
import {fullManifest, topic} from '../testing/manifests.js';
import {mountHelp, nameOf, type HelpOnPage} from '../testing/mount-help.js';

const text = (name: string) => ({en: name});

async function show(more: Parameters<typeof topic>[1], page?: string): Promise<HelpOnPage> {
  const topics = {it: topic('It', more), other: topic('Other')};
  const help = await mountHelp({manifest: fullManifest({topics}), ...(page && {page})});
  help.element.show('it');
  await help.opened();
  return help;
}

const headings = (help: HelpOnPage): string[] => help.all('h3').map(nameOf);

describe('a topic', () => {
  it('begins with its short answer', async () => {
    const help = await show({short: 'Short.', body: 'Long.'});
    expect(
      help.all('rinnalla-topic p').concat(help.all('p')).map(nameOf).slice(0, 2),
    ).to.deep.equal(['Short.', 'Long.']);
  });

  it('answers the questions that people ask, in the same order everywhere', async () => {
    const answers = {wrong: text('D'), where: text('C'), why: text('B'), what: text('A')};
    const help = await show(answers);
    expect(headings(help)).to.deep.equal([
      'What is this?',
      'Why is it asked?',
      'Where do I find it?',
      'What if it goes wrong?',
    ]);
    expect(help.text).to.match(/What is this\?[^]*A[^]*Why[^]*B[^]*Where[^]*C[^]*wrong\?[^]*D/);
  });

  it('has no heading for a question without an answer', async () => {
    expect(headings(await show({why: text('B')}))).to.deep.equal(['Why is it asked?']);
    expect(headings(await show({}))).to.be.empty;
  });

  it('keeps its search words to itself', async () => {
    expect((await show({keywords: 'secret'})).text).not.to.contain('secret');
  });

  it('leads to topics that often help as well, to those that are there', async () => {
    const help = await show({related: ['other', 'gone', 'toString']});
    expect(help.all('li button').map(nameOf)).to.deep.equal(['Other']);
    await help.press('Other');
    expect(help.title).to.equal('Other');
    await help.press('Back');
    expect(help.title).to.equal('It');
  });

  it('leads back to its field, by the name that the page gives it', async () => {
    const help = await show({anchor: 'rent'});
    await help.press('Back to the field: Rent a month');
    expect(document.activeElement?.id).to.equal('rent');
  });

  it('leads to no field that is not on the page', async () => {
    expect((await show({anchor: 'rent'}, '<main></main>')).text).not.to.contain(
      'Back to the field',
    );
  });
});
