import {createServer} from 'node:http';
import {EmbeddedServer} from '/work/main/src/queue/index.ts';
const e = new EmbeddedServer({domain:'chat.test', queues:{neuvonta:{}}, accounts:{neuvoja:'salasana1234'}});
const s = createServer((q,r)=>{ if(!e.answer(q,r)) {r.writeHead(404); r.end();} });
e.attach(s); s.listen(35999,'127.0.0.1', ()=>console.log('ready'));
