import {tree} from './accessibility.js';

/*
 * What a screen reader is given, by what the drawer shows, and by the selector of the part. A change here is a change
 * of what people hear: look at it as such before you take it over.
 */
export const TREES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the checks with what was found': {
    header: tree`
      - heading "Editor" [level=2]
      - button "Close the editor"
      - paragraph: "Draft: only you see this"
    `,
    'rinnalla-edit-restore': tree`
      - heading "You have a draft from Nov 20, 2026, 10:02 with 1 change." [level=3]
      - button "Continue"
      - button "Look at the changes"
      - button "Throw away"
      - status
    `,
    nav: tree`
      - navigation "What is shown":
        - button "Contents"
        - button "Check (3)"
        - button "Changes (0)"
        - button "Preview"
        - button "Files and publishing"
    `,
    'rinnalla-edit-checks': tree`
      - heading "Check (3)" [level=3]
      - group:
        - text: Must be fixed (2)
        - list:
          - listitem:
            - 'button "Topic: Rent – Related topics, number 2 There is no “gone”. Correct the id, or write what it refers to."':
              - strong: "Topic: Rent – Related topics, number 2"
              - text: There is no “gone”. Correct the id, or write what it refers to.
          - listitem:
            - 'button "Problem solver: Is this a scam? – Questions and answers, number 2 There is no “gone”. Correct the id, or write what it refers to."':
              - strong: "Problem solver: Is this a scam? – Questions and answers, number 2"
              - text: There is no “gone”. Correct the id, or write what it refers to.
      - group: Should be fixed (1)
      - group: Hints (4)
      - group: "Still missing: Arabic (1)"
    `,
  },
  'the preview': {
    'rinnalla-edit-preview': tree`
      - heading "Preview" [level=3]
      - paragraph: The help on this page already shows your draft. Here you choose how it is seen.
      - paragraph:
        - button "Open the help"
      - text: Language of the help
      - combobox "Language of the help":
        - option "As the page" [selected]
        - option "English"
        - option "Arabic"
      - text: How much help
      - combobox "How much help":
        - option "As the page" [selected]
        - option "Short"
        - option "Step by step"
        - option "Show me"
      - checkbox "As wide as a phone"
      - text: As wide as a phone
      - checkbox "Text twice as large"
      - text: Text twice as large
      - paragraph:
        - button "What a screen reader says"
      - status
    `,
  },
  'the files': {
    'rinnalla-edit-files': tree`
      - heading "Files and publishing" [level=3]
      - status
      - alert
      - heading "Open" [level=4]
      - paragraph: What you open takes the place of the draft. Undo brings the draft back. You can also drop a file here.
      - button "Open a file"
      - group: Paste as text
      - heading "Save" [level=4]
      - paragraph: Saving writes to a file on your own computer. Downloading puts a copy among your downloads. The text you can paste into a message.
      - button "Save as a file"
      - button "Download"
      - button "Copy as text"
      - paragraph: Send the file to your web team, who publish it.
      - heading "Figures" [level=4]
      - button "Open the figures of a report"
      - status
    `,
  },
  'a topic in two languages': {
    '[data-at="/topics/rent/short"]': tree`
      - text: Short answer (English) (required)
      - paragraph: One sentence that is enough for most.
      - textbox "Short answer (English) (required)": Write the rent.
      - text: Short answer (Arabic) (required)
      - textbox "Short answer (Arabic) (required)"
      - button "Copy the text (English)"
      - list:
        - listitem: "Still missing: Arabic"
      - status
    `,
    '[data-at="/topics/rent/what"]': tree`
      - text: What is this? (English)
      - toolbar "Formatting of What is this? (English)":
        - button "Bold"
        - button "List"
        - button "Numbered list"
        - button "Link"
        - button "Term"
      - textbox "What is this? (English)": What you pay the landlord.
      - paragraph: "Longest sentence: 5 words."
      - text: What is this? (Arabic)
      - toolbar "Formatting of What is this? (Arabic)":
        - button "Bold"
        - button "List"
        - button "Numbered list"
        - button "Link"
        - button "Term"
      - textbox "What is this? (Arabic)": What you pay the landlord. (عربي)
      - status
    `,
    '[data-at="/topics/rent/related"]': tree`
      - group "Related topics":
        - text: Related topics
        - list:
          - listitem:
            - text: Water
            - button "Move up Water" [disabled]: Move up
            - button "Move down Water": Move down
            - button "Remove Water": Remove
          - listitem:
            - text: “gone” does not exist.
            - button "Move up “gone” does not exist.": Move up
            - button "Move down “gone” does not exist." [disabled]: Move down
            - button "Remove “gone” does not exist.": Remove
        - button "Add – Related topics"
        - list:
          - listitem:
            - strong: "Must be fixed:"
            - text: There is no “gone”. Correct the id, or write what it refers to.
        - status
    `,
  },
  'a contact with its hours': {
    '[data-at="/contacts/phone/number"]': tree`
      - text: Phone number (+358…)
      - textbox "Phone number (+358…)": "+358295000000"
    `,
    'rinnalla-edit-hours section > fieldset:not(.tester)': tree`
      - group "Week, row 1":
        - text: Week, row 1
        - group "Days of the week":
          - checkbox "Mon" [checked]
          - text: Mon
          - checkbox "Tue" [checked]
          - text: Tue
          - checkbox "Wed"
          - text: Wed
          - checkbox "Thu"
          - text: Thu
          - checkbox "Fri"
          - text: Fri
          - checkbox "Sat"
          - text: Sat
          - checkbox "Sun"
          - text: Sun
        - text: Times
        - textbox "Times":
          - /placeholder: 9–12, 13–16.15
          - text: 9–15
        - paragraph: "Understood: 9–15"
        - group: Only for a part of the year
        - button "Remove row 1"
    `,
  },
  'a guide': {
    'rinnalla-edit-form h3': tree`
      - 'heading "Guide: Apply step by step" [level=3]'
    `,
    '[data-item="/guides/apply/steps/1"]': tree`
      - group "Step 2":
        - text: Step 2 Text (English) (required)
        - textbox "Text (English) (required)": Write the water charge.
        - status
        - text: More about it (English)
        - toolbar "Formatting of More about it (English)":
          - button "Bold"
          - button "List"
          - button "Numbered list"
          - button "Link"
          - button "Term"
        - textbox "More about it (English)": It is in the lease.
        - paragraph: "Longest sentence: 5 words."
        - status
        - group "Place on the page":
          - text: Place on the page
          - paragraph: "No place: found only by the search and in the list."
          - status
          - button "Choose a place on the page"
        - group "Page":
          - text: Page
          - paragraph: Nothing chosen.
          - button "Choose – Page"
          - status
        - group "Topic":
          - text: Topic
          - paragraph: Nothing chosen.
          - button "Choose – Topic"
          - status
        - text: What comes next (English)
        - textbox "What comes next (English)"
        - status
        - text: Goes on by itself
        - combobox "Goes on by itself":
          - option "Not chosen" [selected]
          - option "when the field is left"
          - option "when the next page comes"
        - 'button "Up: Step 2"': Up
        - 'button "Down: Step 2" [disabled]': Down
        - 'button "Remove: Step 2"': Remove
    `,
  },
  'a problem solver': {
    'rinnalla-edit-flow': tree`
      - region "Questions and advice":
        - heading "Questions and advice" [level=4]
        - list:
          - listitem:
            - 'heading "1. Question: Did you give codes?" [level=5]'
            - list:
              - listitem:
                - strong: "Must be fixed:"
                - text: There is no “gone”. Correct the id, or write what it refers to.
            - 'button "Edit 1. Question: Did you give codes?"': Edit
            - 'button "Remove 1. Question: Did you give codes?"': Remove
            - list "Ways on from 1":
              - listitem:
                - paragraph:
                  - strong: "Answer 1: Yes"
                - 'heading "2. Advice: Call your bank." [level=5]'
                - list:
                  - listitem:
                    - strong: "Check:"
                    - text: It is said that someone else goes on, but not who. Add “refer”.
                - paragraph: "Ends here: someone else goes on with it."
                - 'button "Edit 2. Advice: Call your bank."': Edit
                - 'button "Remove 2. Advice: Call your bank."': Remove
              - listitem:
                - paragraph:
                  - strong: "Answer 2: No"
                  - text: Leads to “gone”, which does not exist.
                - text: Let it lead to
                - combobox "Let it lead to":
                  - 'option "Nothing: to a person" [selected]'
                  - 'option "2. Advice: Call your bank."'
                  - option "A new question"
                  - option "New advice"
        - list:
          - listitem:
            - strong: "Hint:"
            - text: “scam” is on no page; only the search finds it. Add it to the page where people need it.
        - button "Try it"
        - status
    `,
  },
  'the contents': {
    'rinnalla-edit-contents': tree`
      - heading "Contents" [level=3]
      - text: Search in everything
      - searchbox "Search in everything"
      - status
      - group:
        - text: On this page (1)
        - list:
          - listitem:
            - button "Rent – 1 to look at"
        - text: Title of a new topic
        - textbox "Title of a new topic"
        - button "Add"
      - group: Other topics (1)
      - group: Guides (1)
      - group: Problem solvers (1)
      - group: Checklists (0)
      - group: Self-checks (0)
      - group: Contacts and hours (1)
      - group: Who else can help (0)
      - group: Maps and searches (0)
      - group: Notices (0)
      - group: Words (0)
      - group: Pages of the service (0)
      - group: Service and look
    `,
  },
  'the changes': {
    'rinnalla-edit-changes section:nth-of-type(1)': tree`
      - 'heading "Topic: Rent" [level=4]'
      - list:
        - listitem:
          - paragraph: "Short answer (English): changed"
          - paragraph:
            - text: Write the
            - insertion: "[added: whole ]"
            - text: rent.
          - 'button "Go to the field : Topic: Rent, Short answer (English)"'
          - 'button "Take back : Topic: Rent, Short answer (English)"'
    `,
  },
};
