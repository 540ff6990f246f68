export {sinksOf} from '../measure/sinks.js';
