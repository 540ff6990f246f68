export {chatProblem} from '../chat/chat-problem.js';
