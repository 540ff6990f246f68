import type {MeasureController} from '../elements/measure-controller.js';
import {MeasuredPanel} from '../elements/measured-panel.js';
import type {RinnallaPanel} from '../elements/rinnalla-panel.js';

/** Counts what is done in a panel from now on. */
export async function measurePanel(
  panel: RinnallaPanel,
  controller: MeasureController,
): Promise<MeasuredPanel> {
  const {sinksOf} = await import('./measure-sinks.js');
  return new MeasuredPanel(panel, controller, await sinksOf(controller.root));
}
