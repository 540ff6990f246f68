// Test commands that read the real accessibility tree, through shadow roots and slots. Chromium only:
//   executeServerCommand('aria-snapshot', {selector})  lines like `- button "Help" [expanded]`
//   executeServerCommand('ax-tree')                    nested {role, name, description?, …states, children?}

const PASSED_OVER = ['InlineTextBox', 'none', 'generic'];

const states = (node) =>
  Object.fromEntries(
    (node.properties ?? [])
      .filter(({value}) => value?.value !== undefined)
      .map(({name, value}) => [name, value.value]),
  );

/** The nodes that assistive technology meets at or under this one. */
function visible(node, byId) {
  const children = (node.childIds ?? [])
    .map((id) => byId.get(id))
    .filter(Boolean)
    .flatMap((child) => visible(child, byId));
  const role = node.role?.value;
  if (node.ignored || PASSED_OVER.includes(role)) return children;
  const found = {role, name: node.name?.value ?? '', ...states(node)};
  if (node.description?.value) found.description = node.description.value;
  if (children.length) found.children = children;
  return [found];
}

async function readTree(page, browser) {
  const devtools = await (browser.type === 'playwright'
    ? page.context().newCDPSession(page)
    : page.createCDPSession());
  const {nodes} = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return visible(nodes[0], new Map(nodes.map((node) => [node.nodeId, node])))[0];
}

/** @returns a plugin for web-test-runner */
export const accessibilityTree = () => ({
  name: 'accessibility-tree',
  async executeCommand({command, payload, session}) {
    if (command !== 'aria-snapshot' && command !== 'ax-tree') return undefined;
    const page = session.browser.getPage(session.id);
    if (command === 'ax-tree') return readTree(page, session.browser);
    return page.locator(payload?.selector ?? 'body').ariaSnapshot();
  },
});
