// @ts-nocheck
import {Component} from '@xmpp/component-core';
import {Queue} from './src/queue/index.ts';
import {settingsOf} from './src/queue/settings.ts';
import {systemClock} from './src/queue/clock.ts';
const [port, domain='queue.chat.test', secret='queuesecret'] = process.argv.slice(2);
const c = new Component({service:`xmpp://127.0.0.1:${port}`, domain, password: secret});
const q = new Queue(settingsOf({jid:`neuvonta@${domain}`, rooms:'rooms.chat.test', advisers:'chat.test'}), systemClock, (s)=>{ c.send(s).catch(()=>{}); });
c.on('error', e=>console.error('err', e.message)); c.on('stanza', s=>{ if(process.env.TRACE) console.log('<', s.toString()); q.receive(s)}); c.on('online', ()=>console.log('online'));
c.on('open', (el)=>c.authenticate(el.attrs.id, secret).catch(e=>console.error('auth', e.message)));
await c.start();
