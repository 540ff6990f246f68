export {requestText} from '../io/request-text.js';
