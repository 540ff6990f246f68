import {mount, ownTag} from './mount.js';

// The tag is known only while its script runs for the first time.
export const tag = ownTag();
if (tag) mount(tag);
