import {tree} from './accessibility.js';

/** What a screen reader is given before a chat, and of a request to be called. */
export const CHAT: Readonly<Record<string, readonly string[]>> = {
  'what is told before a chat': [
    tree`
      - heading "Before the chat begins" [level=2]
      - paragraph: Ask us.
      - paragraph: Check the hours.
      - paragraph: No decisions are made here.
      - status
      - group "The adviser is told this":
        - text: The adviser is told this
        - 'checkbox "Service: Housing allowance" [checked]'
        - text: "Service: Housing allowance"
        - 'checkbox "Language: English" [checked]'
        - text: "Language: English"
        - paragraph: Take the tick away from what you do not want to tell. Nothing else is told, and nothing that you have written in the form.
      - text: What do you need help with? Say it in your own words.
      - paragraph: Do not write your personal identity code, bank codes, passwords or card number. Nobody here ever asks for them.
      - textbox "What do you need help with? Say it in your own words."
      - heading "What happens then?" [level=3]
      - list:
        - listitem: You join the queue. You see all the time how many are before you.
        - listitem: Your form stays on this page. You can go on with it while you wait.
        - listitem: You can stop at any time. Nothing of the conversation stays on this device.
      - button "Start the chat"
      - status
      - heading "Other ways" [level=3]
      - list:
        - listitem:
          - 'link "Customer service: +358295000000"':
            - /url: tel:+358295000000
        - listitem:
          - 'link "Calls: +358295000300"':
            - /url: tel:+358295000300
        - listitem:
          - button "Ask for a call"
        - listitem:
          - button "All the ways to get in touch"
    `,
  ],
  'a request to be called': [
    tree`
      - heading "Ask for a call" [level=2]
      - paragraph: The authority calls you at the number that you give.
      - text: Your phone number
      - textbox "Your phone number"
      - text: When can you be called?
      - combobox "When can you be called?":
        - option "As soon as you can" [selected]
        - option "In the morning"
        - option "In the afternoon"
        - option "Tomorrow"
      - text: What is it about? (Optional)
      - paragraph: Do not write your personal identity code, bank codes, passwords or card number. Nobody here ever asks for them.
      - textbox "What is it about? (Optional)"
      - button "Send the request"
      - status
      - paragraph: The authority is told the number, the time, the language and what you wrote. Nothing else.
      - heading "Other ways" [level=3]
      - list:
        - listitem:
          - 'link "Customer service: +358295000000"':
            - /url: tel:+358295000000
        - listitem:
          - button "All the ways to get in touch"
    `,
  ],
};
