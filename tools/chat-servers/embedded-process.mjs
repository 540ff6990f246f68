// node --import tsx tools/chat-servers/embedded-process.mjs PORT
import {createServer} from 'node:http';
import {EmbeddedServer} from '../../src/queue/embedded-server.ts';
import {ACCOUNT, QUEUES} from './scene.mjs';

const chat = new EmbeddedServer({
  domain: 'chat.test',
  accounts: {[ACCOUNT.name]: ACCOUNT.password},
  queues: QUEUES,
});
const server = createServer((request, response) => {
  if (!chat.answer(request, response)) response.writeHead(404).end();
});
chat.attach(server);
server.listen(Number(process.argv[2]), '127.0.0.1');
