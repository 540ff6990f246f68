export {Endpoint} from '../measure/endpoint.js';
