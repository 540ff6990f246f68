import {expect} from 'chai';
import {ABOUT} from '../testing/about-trees.js';
import {accessibilityTree, isChromium, tree} from '../testing/accessibility.js';
import {CHAT} from '../testing/chat-trees.js';
import {CHANNELS} from '../testing/channel-trees.js';
import {DEPTHS} from '../testing/depth-trees.js';
import {GUIDANCE, HELPFUL} from '../testing/guidance-trees.js';
import {PROVIDERS} from '../testing/provider-trees.js';
import {VIEWS} from '../testing/views.js';

/*
 * What a screen reader is given, view by view. A change here is a change of what people hear: look at it
 * as such before you take it over.
 */

const SEARCH = tree`
  - text: Search the help
  - searchbox "Search the help"
  - status
`;

const MORE = tree`
  - heading "On this page" [level=3]
  - list:
    - listitem:
      - button "Takuuvuokra"
    - listitem:
      - button "Rent"
    - listitem:
      - button "Water"
  - heading "Warning" [level=3]
  - paragraph: Someone is sending false messages.
  - heading "Notice" [level=3]
  - paragraph: The service is closed at night.
  - button "I am on a shared computer"
`;

const BODIES: Readonly<Record<string, readonly string[]>> = {
  'the start': [
    tree`
      - heading "Help on this page" [level=2]
    `,
    SEARCH,
    MORE,
  ],
  'the start with nothing': [
    tree`
      - heading "Help on this page" [level=2]
    `,
    SEARCH,
    tree`
      - paragraph: There is no help for this page. You can search the help or ask a person.
      - button "I am on a shared computer"
    `,
  ],
  'the start with errors and a field': [
    tree`
      - heading "Help on this page" [level=2]
      - heading "Help with the errors" [level=3]
      - list:
        - listitem:
          - button "Rent"
        - listitem:
          - button "Water"
      - 'heading "The field you are in: Water charge" [level=3]'
      - paragraph: The water charge.
      - 'button "Read more: Water"'
    `,
    SEARCH,
    MORE,
  ],
  'the search with answers': [
    tree`
      - heading "Help on this page" [level=2]
      - text: Search the help
      - searchbox "Search the help": rent
      - status: 1 answer found.
      - list:
        - listitem:
          - button "Rent Enter the rent without electricity and water.":
            - strong: Rent
            - text: Enter the rent without electricity and water.
    `,
  ],
  'the search without answers': [
    tree`
      - heading "Help on this page" [level=2]
      - text: Search the help
      - searchbox "Search the help": qqqq
      - status: The search found nothing. Try another word, or ask a person.
    `,
  ],
  'a topic': [
    tree`
      - heading "Rent" [level=2]
      - paragraph: Enter the rent without electricity and water.
      - paragraph:
        - text: See the
        - link "guide (the site guide.example, opens in a new tab)":
          - /url: https://guide.example/rent
        - text: or
        - strong: your lease
        - text: .
      - list:
        - listitem: rent
        - listitem: parking
      - term: Lease
      - definition: The contract with your landlord.
      - heading "What is this?" [level=3]
      - paragraph: What you pay the landlord each month.
      - heading "Why is it asked?" [level=3]
      - paragraph: The allowance is counted from it.
      - heading "Where do I find it?" [level=3]
      - list:
        - listitem: Open the lease.
        - listitem:
          - text: Look for
          - emphasis: rent
          - text: .
      - heading "What if it goes wrong?" [level=3]
      - paragraph: You can correct it later.
      - 'button "Back to the field: Rent a month"'
      - heading "See also" [level=3]
      - list:
        - listitem:
          - button "Water"
        - listitem:
          - button "Takuuvuokra"
    `,
    HELPFUL,
  ],
  'a topic in another language': [
    tree`
      - heading "Takuuvuokra" [level=2]
      - paragraph: "This help is only in one language: Finnish."
      - paragraph:
        - text: Kysy
        - link "neuvoa (opens in a new tab)":
          - /url: /neuvonta
        - text: tai älä.
    `,
    HELPFUL,
  ],
  ...CHANNELS,
  'the languages': [
    tree`
      - heading "Language of the help" [level=2]
      - paragraph: This changes the language of the help only. The page stays as it is.
      - list:
        - listitem:
          - button "Suomi"
        - listitem:
          - button "Svenska"
        - listitem:
          - button "English" [pressed]
      - heading "Two languages side by side" [level=3]
      - paragraph: Each part of the help is then shown in this language, too. So you can compare its words with those of the page. Buttons and headings of the help stay as they are.
      - list "Two languages side by side":
        - listitem:
          - button "No other language" [pressed]
        - listitem:
          - button "Suomi"
        - listitem:
          - button "Svenska"
    `,
  ],
  ...ABOUT,
  ...GUIDANCE,
  ...DEPTHS,
  ...PROVIDERS,
  ...CHAT,
  'the warning before the help clears itself': [
    tree`
      - heading "Help on this page" [level=2]
    `,
    SEARCH,
    MORE,
  ],
  'the help without a network': [
    tree`
      - paragraph: The newest help cannot be shown right now. This help was saved earlier, so some of it may be out of date.
      - heading "Help on this page" [level=2]
    `,
    SEARCH,
    MORE,
  ],
};

/** What the person has chosen in some views. */
const CHOSEN: Readonly<Record<string, string>> = {
  'a topic in short': ' Short answer',
  'a topic step by step': ' Step by step',
  'a topic in pictures': ' Show me',
};

/** Below every view: where else to go. */
const more = (name: string): string[] => [
  ...(name === 'how much help' ? [] : [`- button "How much help?${CHOSEN[name] ?? ''}"`]),
  ...(name in ABOUT ? [] : ['- button "About this help"']),
];

const read = async (selector: string): Promise<string> =>
  (await accessibilityTree(selector)).replaceAll(location.origin, '');

// Only there can a test read the tree.
(isChromium ? describe : describe.skip)('what a screen reader is given', () => {
  it('is pinned for every view', () => {
    expect(Object.keys(BODIES)).to.deep.equal(Object.keys(VIEWS));
  });

  for (const [name, parts] of Object.entries(BODIES)) {
    it(`at ${name}`, async () => {
      await VIEWS[name]!({});
      expect(await read('rinnalla-panel .body')).to.equal([...parts, ...more(name)].join('\n'));
    });
  }
});
