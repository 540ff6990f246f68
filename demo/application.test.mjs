import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {day, euros, iban, wholeNumber} from './service/checks.mjs';
import {applicationPath, goodAnswers, startDemo} from './test-server.mjs';

const pdf = (size = 2000) => new File([`%PDF-1.7${' '.repeat(size)}`], 'sopimus äöå.pdf');

describe('the application', () => {
  let demo;
  beforeEach(async () => (demo = await startDemo()));
  afterEach(() => demo.stop());

  const send = (step, changes = {}, lang = 'fi') => {
    const answers = {...goodAnswers[step], ...changes};
    return demo.post(applicationPath(step, lang), new URLSearchParams(answers));
  };

  const sendFiles = (files, fields = {}) => {
    const form = new FormData();
    for (const [name, file] of files) form.append(name, file);
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return demo.post(applicationPath('liitteet'), form);
  };

  const textOf = async (step) => (await demo.get(applicationPath(step))).text();

  it('goes from step to step to the receipt, and then forgets the answers', async () => {
    const next = async (response) => response.headers.get('location');
    assert.equal(await next(await send('asunto')), applicationPath('tulot'));
    assert.equal(await next(await send('tulot')), applicationPath('liitteet'));
    const added = await sendFiles([['lease', pdf()]]);
    assert.equal(added.status, 303);
    assert.equal(await next(added), applicationPath('yhteenveto'));
    const review = await textOf('yhteenveto');
    for (const text of ['Helsinki', '612,50', '1.12.2026', 'sopimus äöå.pdf'])
      assert.ok(review.includes(text), text);
    assert.equal(await next(await send('yhteenveto')), applicationPath('valmis'));
    assert.match(await textOf('valmis'), /EV \d{4}\/\d{5}/);
    assert.doesNotMatch(await textOf('asunto'), /Mallikatu 1 A 2"/);
  });

  it('shows the errors of a step on that step, joined to their fields', async () => {
    const response = await send('asunto', {householdSize: 'kaksi', rent: ''});
    const text = await response.text();
    assert.equal(response.status, 422);
    assert.match(text, /<title>Virhe: /);
    assert.match(text, /class="error-summary" role="alert" tabindex="-1"/);
    assert.ok(text.includes('<a href="#householdSize">Kirjoita ruokakunnan koko numeroina'));
    assert.ok(text.includes('<a href="#rent">Kirjoita vuokra kuukaudessa</a>'));
    assert.match(
      text,
      /id="rent"[^>]*aria-describedby="rent-hint rent-error"[^>]*aria-invalid="true"/,
    );
    assert.match(text, /id="householdSize"[^>]*value="kaksi"/);
    assert.doesNotMatch(text, /id="address"[^>]*aria-invalid/);
  });

  it('shows everything that is missing when it is sent empty, with links to the steps', async () => {
    const response = await send('yhteenveto', {confirm: '', messageToHandler: 'x'.repeat(1001)});
    const text = await response.text();
    assert.equal(response.status, 422);
    assert.ok(text.includes(`href="${applicationPath('asunto')}#rent"`));
    assert.ok(text.includes(`href="${applicationPath('asunto')}#moveInDay"`));
    assert.ok(text.includes(`href="${applicationPath('tulot')}#iban"`));
    assert.ok(text.includes(`href="${applicationPath('liitteet')}#lease"`));
    assert.ok(text.includes('href="#confirm"'));
    assert.ok(text.includes('href="#messageToHandler"'));
    assert.match(await textOf('asunto'), /id="rent"[^>]*aria-invalid="true"/);
  });

  it('says its errors in the language of the page', async () => {
    assert.match(
      await (await send('tulot', {iban: 'FI00'}, 'sv')).text(),
      /Kontrollera kontonumret/,
    );
    assert.match(
      await (await send('tulot', {iban: 'FI00'}, 'en')).text(),
      /Check the account number/,
    );
  });

  it('shows answers as text, never as markup', async () => {
    const text = await (await send('asunto', {address: '"><img src=x>', rent: ''})).text();
    assert.ok(text.includes('value="&quot;&gt;&lt;img src=x&gt;"'));
    const odd = await send('asunto', {dwellingType: 'constructor'});
    assert.equal(odd.status, 422);
    assert.doesNotMatch(await textOf('yhteenveto'), /function/);
  });

  it('keeps the name and the size of a file, and removes it when asked', async () => {
    await sendFiles([['lease', pdf()]], {upload: 'yes'});
    const text = await textOf('liitteet');
    assert.match(text, /<bdi>sopimus äöå\.pdf<\/bdi> \(2\skt\)/);
    const [, id] = /name="remove" value="([^"]+)"/.exec(text);
    await sendFiles([], {remove: id});
    assert.doesNotMatch(await textOf('liitteet'), /sopimus äöå/);
  });

  it('refuses files of other kinds, whatever they are called', async () => {
    const script = new File(['<script>alert(1)</script>'], '../../<b>kuva.png');
    const response = await sendFiles([['payslip', script]], {upload: 'yes'});
    const text = await response.text();
    assert.equal(response.status, 422);
    assert.ok(text.includes('<a href="#payslip">&lt;b&gt;kuva.png ei ole PDF-'));
  });

  it('explains that a file is too large, after taking it all', async () => {
    const response = await sendFiles([['lease', pdf(6_000_000)]], {upload: 'yes'});
    assert.equal(response.status, 422);
    assert.match(await response.text(), /href="#lease">sopimus äöå\.pdf on liian suuri/);
  });

  it('takes twenty files and no more', async () => {
    const many = Array.from({length: 25}, () => ['otherFiles', pdf(10)]);
    const response = await sendFiles(many, {upload: 'yes'});
    assert.match(await response.text(), /Tiedostoja on liikaa/);
    assert.equal((await textOf('liitteet')).match(/name="remove"/g).length, 20);
  });

  it('asks for the rental agreement, now or later', async () => {
    const without = await sendFiles([], {});
    assert.equal(without.status, 422);
    assert.match(await without.text(), /href="#lease"/);
    assert.equal((await sendFiles([], {attachLater: 'yes'})).status, 303);
  });

  it('survives forms that are none', async () => {
    const options = (type, body) => ({method: 'POST', headers: {'content-type': type}, body});
    const path = applicationPath('liitteet');
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', '--x'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\n\r\n--x\r\nContent-Disposition: form-data\r\n\r\n',
      ],
      ['multipart/form-data', 'boundary?'],
      ['text/plain', '%%%'],
    ]) {
      assert.equal((await demo.get(path, options(type, body))).status, 422, body);
    }
  });

  it('forgets everything at log-out', async () => {
    await send('asunto');
    const response = await demo.post('/fi/kirjaudu-ulos', new URLSearchParams());
    assert.equal(response.headers.get('location'), '/fi/asumistuki?uloskirjautuminen');
    assert.match(response.headers.get('set-cookie'), /Max-Age=0/);
    assert.doesNotMatch(await textOf('asunto'), /value="Mallikatu/);
  });
});

describe('the checks', () => {
  it('know amounts of money', () => {
    for (const text of ['0', '612', '612,50', '612.5', '1 200 €']) assert.ok(euros(text), text);
    for (const text of ['', '-5', 'abc', '1,2,3', '12,345', '1e3']) assert.ok(!euros(text), text);
  });

  it('know account numbers by their check digits', () => {
    for (const text of ['FI21 1234 5600 0007 85', 'fi2112345600000785', 'GB82WEST12345698765432'])
      assert.ok(iban(text), text);
    for (const text of ['FI21 1234 5600 0007 84', 'FI21', '21 1234', 'FI2112345600000785000'])
      assert.ok(!iban(text), text);
  });

  it('know days that exist', () => {
    const now = new Date('2026-11-21');
    for (const text of ['2026-12-1', '2024-02-29']) assert.ok(day(text, now), text);
    for (const text of ['2026-02-29', '2026-13-1', '26-1-1', '2031-1-1', '--', '2026-0-1'])
      assert.ok(!day(text, now), text);
  });

  it('know whole numbers within limits', () => {
    const size = wholeNumber(1, 30);
    assert.ok(size('1') && size('30'));
    for (const text of ['0', '31', '1.5', 'two', '-1']) assert.ok(!size(text), text);
  });
});
