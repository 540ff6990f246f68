import {tree} from './accessibility.js';
import {HELPFUL} from './guidance-trees.js';

/* What a screen reader is given of topics in their depths, of two languages, explained words and self-checks. */

/** By the names of the views. */
export const DEPTHS: Readonly<Record<string, readonly string[]>> = {
  'how much help': [
    tree`
      - heading "How much help?" [level=2]
      - paragraph: Choose how you want to be helped. You can change it at any time.
      - list:
        - listitem:
          - button "The usual The answer and more about it." [pressed]
        - listitem:
          - button "Short answer Only the answer."
        - listitem:
          - button "Step by step One thing at a time."
        - listitem:
          - button "Show me Pictures or a video, where there are any."
        - listitem:
          - button "Talk to a person Phone, chat or a visit."
      - paragraph: A short test tells you more about which kind of help suits you. It is on another site.
      - paragraph:
        - link "Open the test (the site test.example, opens in a new tab)":
          - /url: https://test.example/
    `,
  ],
  'a topic in short': [
    tree`
      - heading "The lease" [level=2]
      - group "How much help?":
        - button "The usual"
        - button "Short answer" [pressed]
        - button "Step by step"
        - button "Show me"
      - paragraph:
        - text: The
        - button "lease"
        - text: tells the
        - button "rent"
        - text: .
    `,
    HELPFUL,
  ],
  'a topic step by step': [
    tree`
      - heading "The lease" [level=2]
      - group "How much help?":
        - button "The usual"
        - button "Short answer"
        - button "Step by step" [pressed]
        - button "Show me"
      - paragraph:
        - text: The
        - button "lease"
        - text: tells the
        - button "rent"
        - text: .
      - list:
        - listitem:
          - paragraph: Open the lease.
        - listitem:
          - paragraph: Look for the rent.
      - heading "How does this help you?" [level=3]
      - paragraph: You need not ask anyone.
      - heading "How it went for someone else" [level=3]
      - paragraph: I found it at once. – Aino, 71
    `,
    HELPFUL,
  ],
  'a topic in pictures': [
    tree`
      - heading "The lease" [level=2]
      - group "How much help?":
        - button "The usual"
        - button "Short answer"
        - button "Step by step"
        - button "Show me" [pressed]
      - paragraph:
        - text: The
        - button "lease"
        - text: tells the
        - button "rent"
        - text: .
      - button "Play the video (1 minute)"
      - status
      - group:
        - text: The video as text
        - paragraph:
          - text: A hand points at the
          - button "rent"
          - text: .
      - button "Show the pictures (1)"
      - heading "How does this help you?" [level=3]
      - paragraph: You need not ask anyone.
      - heading "How it went for someone else" [level=3]
      - paragraph: I found it at once. – Aino, 71
    `,
    HELPFUL,
  ],
  'a topic in two languages': [
    tree`
      - heading "The lease عقد الإيجار" [level=2]
      - group "How much help?":
        - button "The usual" [pressed]
        - button "Short answer"
        - button "Step by step"
        - button "Show me"
      - paragraph:
        - text: The
        - button "lease"
        - text: tells the
        - button "rent"
        - text: .
      - paragraph: عقد الإيجار يذكر الإيجار.
      - paragraph: Look at its first page.
      - paragraph: انظر إلى الصفحة الأولى.
      - paragraph: Ask your landlord for it.
      - paragraph: اطلبه من المالك.
      - heading "How does this help you?" [level=3]
      - paragraph: You need not ask anyone.
      - paragraph: لا تحتاج أن تسأل أحدًا.
      - heading "How it went for someone else" [level=3]
      - paragraph: I found it at once. – Aino, 71
      - paragraph: وجدته فورًا. – آينو، 71
    `,
    HELPFUL,
  ],
  'a word that is explained': [
    tree`
      - heading "The lease" [level=2]
      - group "How much help?":
        - button "The usual" [pressed]
        - button "Short answer"
        - button "Step by step"
        - button "Show me"
      - paragraph:
        - text: The
        - button "lease" [expanded]
        - text: tells the
        - button "rent"
        - text: .
      - paragraph:
        - strong: lease
      - paragraph: A contract about renting a home.
      - paragraph: The official word in other languages
      - list:
        - listitem: "Suomi: vuokrasopimus"
        - listitem: "Svenska: hyresavtal"
        - listitem: "العربية: عقد الإيجار"
      - paragraph: Look at its first page.
      - paragraph: Ask your landlord for it.
      - heading "How does this help you?" [level=3]
      - paragraph: You need not ask anyone.
      - heading "How it went for someone else" [level=3]
      - paragraph: I found it at once. – Aino, 71
    `,
    HELPFUL,
  ],
  'a self-check': [
    tree`
      - heading "Can I do it online?" [level=2]
      - paragraph: It takes a minute.
      - paragraph: Your answers are only for you. They are not saved or sent.
      - heading "Logging in" [level=3]
      - group "I can log in.":
        - text: I can log in.
        - radio "Not yet"
        - text: Not yet
        - radio "With help"
        - text: With help
        - radio "By myself"
        - text: By myself
      - group "I can log out.":
        - text: I can log out.
        - radio "Not yet"
        - text: Not yet
        - radio "With help"
        - text: With help
        - radio "By myself"
        - text: By myself
      - button "Show the result"
    `,
  ],
  'the result of a self-check': [
    tree`
      - heading "Can I do it online?" [level=2]
      - heading "Your result" [level=3]
      - heading "Logging in" [level=4]
      - paragraph:
        - strong: This helps you further.
      - paragraph: Practise with someone.
      - heading "A course" [level=4]
      - button "The lease"
      - button "Print"
      - button "Back to my answers"
      - button "Start again"
    `,
  ],
};
