/**
 * All that the desk takes from packages for XMPP, in one place: several of them are CommonJS, so the build makes one
 * module of this file (tools/rollup-commonjs.mjs).
 * @module
 */
export {Client} from '@xmpp/client-core';
export {default as iqCallee} from '@xmpp/iq/callee.js';
export {default as iqCaller} from '@xmpp/iq/caller.js';
export {default as middleware} from '@xmpp/middleware';
export {default as resourceBinding} from '@xmpp/resource-binding';
export {default as sasl} from '@xmpp/sasl';
export {default as plain} from '@xmpp/sasl-plain';
export {default as scramSha1} from '@xmpp/sasl-scram-sha-1';
export {default as streamFeatures} from '@xmpp/stream-features';
export {default as websocket} from '@xmpp/websocket';
export {default as xml, type Element} from '@xmpp/xml';
export {default as SASLFactory} from 'saslmechanisms';
