export {checkManifest} from '../checks/check-manifest.js';
export {say} from '../checks/say.js';
