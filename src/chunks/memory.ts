export {forgetManifests, keepManifest, standIn} from '../io/memory.js';
