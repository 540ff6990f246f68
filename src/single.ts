// The contact stands in the page before anything else of ours can fail.
import './mount-tag.js';
import './rinnalla.js';
