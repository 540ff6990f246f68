import {tree} from './accessibility.js';

/* What a screen reader is given of guides, check-lists and problem solvers. */

/** After what can be of help. */
export const HELPFUL = tree`
  - group "Did this help?":
    - paragraph: Did this help?
    - button "Yes"
    - button "No"
  - status
`;

/** By the names of the views. */
export const GUIDANCE: Readonly<Record<string, readonly string[]>> = {
  'a guide': [
    tree`
      - heading "Apply step by step" [level=2]
      - paragraph: The guide goes with you.
      - paragraph: About 10 minutes.
      - paragraph: 4 steps.
      - paragraph:
        - button "Before you start"
      - button "Start"
      - status
    `,
  ],
  'a step of a guide': [
    tree`
      - 'heading "Step 2 of 4: Write the water charge." [level=2]'
      - paragraph: Apply step by step
      - paragraph: "The place is marked on the page: Water charge"
      - button "Show the place"
      - button "Go there (F6)"
      - paragraph: "After that: you go on."
      - button "Next step"
      - button "Previous step"
      - button "I am not sure"
      - status
    `,
  ],
  'the end of a guide': [
    tree`
      - heading "Apply step by step" [level=2]
      - paragraph: You wrote it all.
      - heading "What happens next" [level=3]
      - paragraph: You get a decision.
      - heading "Next time" [level=3]
      - list:
        - listitem: Have the lease at hand.
      - button "Print"
    `,
    HELPFUL,
    tree`
      - status
    `,
  ],
  'a check-list': [
    tree`
      - heading "Before you start" [level=2]
      - list:
        - listitem:
          - checkbox "The lease"
          - text: The lease
      - paragraph: What you tick is not saved. It is only for you.
      - 'button "Go on: Apply step by step"'
    `,
  ],
  'a question': [
    tree`
      - heading "Is this a scam?" [level=2]
      - paragraph: Nobody asks for your codes in a message.
      - heading "Did you give codes?" [level=3]
      - list "Did you give codes?":
        - listitem:
          - button "Yes"
        - listitem:
          - button "No"
        - listitem:
          - button "Perhaps"
        - listitem:
          - button "I am not sure"
    `,
  ],
  'a question with several answers': [
    tree`
      - heading "Is this a scam?" [level=2]
      - group "What did you get?":
        - text: What did you get?
        - checkbox "A message"
        - text: A message
        - checkbox "A call"
        - text: A call
      - button "Go on"
      - button "I am not sure"
      - paragraph:
        - button "Start again"
    `,
  ],
  'the advice of a problem solver': [
    tree`
      - heading "Is this a scam?" [level=2]
      - paragraph: Call your bank at once.
      - heading "You can get help here" [level=3]
      - heading "Your own bank" [level=4]
      - heading "The police" [level=4]
      - paragraph: Then report it.
      - button "Water"
      - paragraph:
        - button "Start again"
    `,
  ],
};
