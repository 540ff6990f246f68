export {forgetManifests, keepManifest, keptManifest} from '../io/memory.js';
