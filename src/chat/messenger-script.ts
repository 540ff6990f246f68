import {bare} from '../model/bare.js';
import {ChatError, type ChatSettings} from './chat-provider.js';

interface Policy {
  readonly createScriptURL: (address: string) => unknown;
}

interface Factory {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

/** Of our Trusted Types policy: the page's policy must list it. */
const POLICY = 'rinnalla-chat';
/** In ms: which policy has blocked a script is told apart from its failure. */
const TOLD_LATER = 100;

let allowed = '';
let policy: Policy | undefined;

/** Passes the address that is loaded just now, and no other. */
const rules: Policy = bare({
  createScriptURL(address: string) {
    if (address === allowed) return address;
    throw new TypeError(POLICY);
  },
});

/** @throws a {@link ChatError} `blocked` when the page does not allow our policy */
function trusted(address: string): string {
  const factory = Reflect.get(window, 'trustedTypes') as Factory | undefined;
  if (!factory) return address;
  allowed = address;
  try {
    policy ??= factory.createPolicy(POLICY, rules);
    return policy.createScriptURL(address) as string;
  } catch {
    throw new ChatError('blocked', `Trusted Types policy "${POLICY}"`);
  }
}

/**
 * Loads a vendor's script. Rejects with a {@link ChatError}: `blocked` by a policy of the page, or `unreachable`.
 * @param attributes of its element, as the vendor's snippet has them
 * @param added called with the element, before it is in the page
 */
export function loadScript(
  {script = '', integrity}: ChatSettings,
  attributes: Readonly<Record<string, string>>,
  added: (element: Element) => void,
): Promise<void> {
  const element = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (integrity !== undefined) {
    element.crossOrigin = 'anonymous';
    element.integrity = integrity;
  }
  element.src = trusted(script);
  added(element);
  return new Promise((resolve, reject) => {
    const violated = ({blockedURI, disposition}: SecurityPolicyViolationEvent) => {
      if (disposition !== 'enforce' || !blockedURI || !script.startsWith(blockedURI)) return;
      done(() => reject(new ChatError('blocked', script)));
    };
    const done = (settle: () => void) => {
      document.removeEventListener('securitypolicyviolation', violated);
      settle();
    };
    document.addEventListener('securitypolicyviolation', violated);
    element.addEventListener('load', () => done(resolve));
    element.addEventListener('error', () => {
      setTimeout(done, TOLD_LATER, () => reject(new ChatError('unreachable', script)));
    });
    document.head.append(element);
  });
}
