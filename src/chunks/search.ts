export {searchIn} from '../model/search.js';
