import {mountHelp, focused} from '../testing/mount-help.js';
import {fullManifest} from '../testing/manifests.js';
import {accessibilityTree, axeFaults} from '../testing/accessibility.js';

it('probe', async () => {
  const help = await mountHelp({manifest: fullManifest()});
  document.getElementById('rent')!.setAttribute('aria-invalid', 'true');
  document.getElementById('rent')!.focus();
  console.log(await accessibilityTree('aside'));
  await help.open();
  console.log(await accessibilityTree('rinnalla-panel'));
  await help.press('Rent');
  console.log(await accessibilityTree('rinnalla-panel'));
  await help.press('Talk to a person');
  console.log(await accessibilityTree('rinnalla-panel'));
  await help.press('Language: English');
  console.log(await accessibilityTree('rinnalla-panel'));
  await help.press('About this help');
  console.log(await accessibilityTree('rinnalla-panel'));
  await help.press('Forget me');
  console.log(await accessibilityTree('rinnalla-panel'));
  console.log(help.title, focused()?.outerHTML);
});
