// @ts-nocheck
import {createServer} from 'node:http'; import {readFileSync} from 'node:fs';
import {EmbeddedServer} from '/work/main/src/queue/index.ts';
for (const port of [35999, 36000]) {
const e = new EmbeddedServer({domain:'chat.test', queues:{neuvonta:{}}, accounts:{neuvoja:'salasana1234'}});
const csp = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types rinnalla";
const s = createServer((q,r)=>{ if(e.answer(q,r)) return; if (q.url==='/chunk.mjs') { r.writeHead(200,{'content-type':'text/javascript'}); r.end(readFileSync('/tmp/xm/chunk.mjs')); } else if (q.url==='/') { r.writeHead(200,{'content-type':'text/html','content-security-policy': csp}); r.end('<!doctype html><title>x</title>'); } else {r.writeHead(404); r.end();} });
e.attach(s); s.listen(port,'127.0.0.1', ()=>console.log('ready')); }
