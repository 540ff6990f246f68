import {tree} from './accessibility.js';

/* What a screen reader is given of "About this help", and of what is counted. */

const BEGINNING = tree`
  - heading "About this help" [level=2]
  - paragraph: The help was written by Example Agency.
  - paragraph: The help advises you on this page. It does not fill in or send anything for you.
  - paragraph: The help does not see what you write in the form. It only reads the names of the fields.
  - paragraph: When you open the help, your browser saves its texts. For half an hour it also remembers where you were. None of this is sent anywhere.
  - paragraph: The help was last updated on November 2, 2026.
  - checkbox "I am on a shared computer"
  - text: I am on a shared computer
  - paragraph: Then the help does not save its texts or what you read. The browser remembers only this choice, until you close the tab. The help clears itself if you do nothing for 5 minutes. Remember to log out and close the browser when you finish.
`;

const END = tree`
  - button "Forget me"
  - paragraph: Removes everything that the help has saved on this device. The form stays as it is.
  - status
`;

const WHAT = tree`
  - heading "What is counted" [level=3]
  - paragraph: The authority counts which help texts are opened, whether they helped, where people get stuck and whether they look for a person. When you open a help text, for example, or answer the question “Did this help?”, a number goes up by one. The numbers show what should be made easier in the service.
  - paragraph: The help does not say who you are. It does not add your name, your home address, the time of day or anything that you write. The counts are not saved on this device.
`;

const CHOICE = tree`
  - text: My use of the help may be counted
  - paragraph: If the box is empty, your use is not counted. The help works the same. When you empty the box, it stays empty until you close the tab. A yes is remembered only for half an hour after you last used the help. “Forget me” removes your choice.
`;

/** By the names of the views. */
export const ABOUT: Readonly<Record<string, readonly string[]>> = {
  'about this help': [BEGINNING, END],
  'what is counted': [
    BEGINNING,
    WHAT,
    tree`
      - checkbox "My use of the help may be counted" [checked]
    `,
    CHOICE,
    tree`
      - group:
        - text: 3 things have been counted on this page
        - paragraph: This is how they are passed on. A line says what was done, with which help, on which page, which language was chosen and how much help.
        - list:
          - listitem:
            - code: opened · form · en
          - listitem:
            - text: Rent
            - code: shown · topic/rent · form · en
          - listitem:
            - code: shown · view/about · form · en
    `,
    END,
  ],
  'what is counted, before a yes': [
    BEGINNING,
    WHAT,
    tree`
      - checkbox "My use of the help may be counted"
    `,
    CHOICE,
    tree`
      - paragraph: Nothing has been counted on this page.
    `,
    END,
  ],
  'what is counted, turned off': [
    BEGINNING,
    WHAT,
    tree`
      - checkbox "My use of the help may be counted"
    `,
    CHOICE,
    tree`
      - group:
        - text: 2 things have been counted on this page
        - paragraph: This is how they are passed on. A line says what was done, with which help, on which page, which language was chosen and how much help.
        - list:
          - listitem:
            - code: opened · form · en
          - listitem:
            - text: Rent
            - code: shown · topic/rent · form · en
    `,
    END,
  ],
  'what is counted, when the browser asks not to be followed': [
    BEGINNING,
    WHAT,
    tree`
      - paragraph: Your browser asks not to be followed. So your use is not counted.
    `,
    END,
  ],
};
