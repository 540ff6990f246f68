// node --import tsx tools/chat-servers/embedded-process.mjs PORT [CONNECTIONS FROM ONE ADDRESS]
import {createServer} from 'node:http';
import {EmbeddedServer} from '../../src/queue/embedded-server.ts';
import {ACCOUNT, QUEUES} from './scene.mjs';

const [port, connectionsEach] = process.argv.slice(2).map(Number);
const chat = new EmbeddedServer({
  domain: 'chat.test',
  accounts: {[ACCOUNT.name]: ACCOUNT.password},
  queues: QUEUES,
  ...(connectionsEach && {connectionsEach}),
});
const server = createServer((request, response) => {
  if (!chat.answer(request, response)) response.writeHead(404).end();
});
chat.attach(server);
server.listen(port, '127.0.0.1');
