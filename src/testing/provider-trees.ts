import {tree} from './accessibility.js';

/* What a screen reader is given of who else can help. */

/** By the names of the views. */
export const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  'who else can help': [
    tree`
      - heading "Who else can help?" [level=2]
      - text: Your municipality
      - combobox "Your municipality":
        - option "All municipalities"
        - option "Helsinki"
        - option "Oulu" [selected]
        - option "Utsjoki"
      - button "Near me"
      - status
      - text: Form of support
      - combobox "Form of support":
        - option "Any" [selected]
        - option "Guidance on site"
        - option "Phone"
      - text: Language of service
      - combobox "Language of service":
        - option "Any" [selected]
        - option "English"
        - option "Finnish"
        - option "Swedish"
      - status: 3 helpers found.
      - heading "Example Library" [level=3]
      - paragraph: City of Oulu
      - list:
        - listitem: "Digital support: they advise on devices and online services"
        - listitem: "Serves your municipality: Oulu"
        - listitem: Advises on this service by agreement
        - listitem: Helps with devices and digital skills in general
      - heading "For whom" [level=4]
      - paragraph: Everyone who needs help with a device.
      - term: Especially for
      - definition: older people, immigrants
      - heading "How" [level=4]
      - paragraph:
        - text: Come to the
        - emphasis: desk
        - text: with your device.
      - paragraph:
        - link "Call 029 500 0200":
          - /url: tel:+358295000200
      - paragraph: By appointment.
      - paragraph: Ask for the digital adviser.
      - list:
        - listitem: You can come without an appointment.
      - term: Price
      - definition: Free of charge
      - term: Form of support
      - definition: guidance on site, phone
      - term: Languages
      - definition: Finnish, Swedish, English
      - term: Address
      - definition: Esimerkkikatu 2, Oulu
      - term: Distance
      - definition: about 1.2 km from the centre of the municipality
      - heading "More" [level=4]
      - paragraph:
        - link "Open the page – Example Library (the site library.example, opens in a new tab)":
          - /url: https://library.example/digi
      - paragraph:
        - link "Book an appointment – Example Library (the site library.example, opens in a new tab)":
          - /url: https://library.example/book
      - paragraph: "Checked 21 November 2026. Source: Finnish library directory. CC BY 4.0"
      - button "Print – Example Library"
      - button "Copy as text – Example Library"
      - status
      - heading "Example Bank" [level=3]
      - list:
        - listitem: "Your bank: it gave you the codes"
      - heading "For whom" [level=4]
      - paragraph: Everyone.
      - heading "How" [level=4]
      - paragraph: Come and ask.
      - paragraph:
        - link "Call +358295000200":
          - /url: tel:+358295000200
      - paragraph:
        - 'link "Send an email: bank@bank.example"':
          - /url: mailto:bank@bank.example
      - paragraph: By appointment.
      - button "Print – Example Bank"
      - button "Copy as text – Example Bank"
      - status
      - heading "Example Police" [level=3]
      - list:
        - listitem: "The police: a scam is a crime, and you can report it"
        - listitem: Serves the whole country
      - heading "For whom" [level=4]
      - paragraph: Everyone.
      - heading "How" [level=4]
      - paragraph: Come and ask.
      - paragraph:
        - link "Call +358295000200":
          - /url: tel:+358295000200
      - paragraph: Check the hours.
      - heading "More" [level=4]
      - paragraph:
        - link "Open the page – Example Police (the site police.example, opens in a new tab)":
          - /url: https://police.example/
      - button "Print – Example Police"
      - button "Copy as text – Example Police"
      - status
      - heading "Search elsewhere" [level=3]
      - paragraph:
        - link "Example map (the site map.example, opens in a new tab)":
          - /url: https://map.example/?lat=7210442&lon=427883&q=digital%20support%20Oulu
      - paragraph: Service points on a map.
    `,
  ],
  'who can help of a kind': [
    tree`
      - heading "Your own bank" [level=2]
      - paragraph: Take the number from your own card, contract or bill, never from a message.
      - status: 1 helper found.
      - heading "Example Bank" [level=3]
      - list:
        - listitem: "Your bank: it gave you the codes"
      - heading "For whom" [level=4]
      - paragraph: Everyone.
      - heading "How" [level=4]
      - paragraph: Come and ask.
      - paragraph:
        - link "Call +358295000200":
          - /url: tel:+358295000200
      - paragraph:
        - 'link "Send an email: bank@bank.example"':
          - /url: mailto:bank@bank.example
      - paragraph: By appointment.
      - button "Print – Example Bank"
      - button "Copy as text – Example Bank"
      - status
    `,
  ],
  'nobody who can help': [
    tree`
      - heading "Who else can help?" [level=2]
      - text: Your municipality
      - combobox "Your municipality":
        - option "All municipalities"
        - option "Helsinki"
        - option "Oulu" [selected]
        - option "Utsjoki"
      - button "Near me"
      - status
      - status: Nobody was found with these choices.
      - button "Show all municipalities"
      - button "Talk to a person"
      - heading "Search elsewhere" [level=3]
      - paragraph:
        - link "Example map (the site map.example, opens in a new tab)":
          - /url: https://map.example/?lat=7210442&lon=427883&q=digital%20support%20Oulu
      - paragraph: Service points on a map.
    `,
  ],
  'helpers without their directory': [
    tree`
      - heading "The police" [level=2]
      - paragraph:
        - text: If someone is in danger, call the emergency number
        - link "112":
          - /url: tel:112
        - text: at once.
      - text: Your municipality
      - combobox "Your municipality":
        - option "Not chosen" [selected]
        - option "Helsinki"
        - option "Oulu"
        - option "Utsjoki"
      - button "Near me"
      - status
      - paragraph: Choose your municipality to see who helps near you.
      - status: 1 helper found.
      - paragraph: Not all helpers can be shown now. Check your connection and try again.
      - button "Try again"
      - heading "Example Police" [level=3]
      - list:
        - listitem: "The police: a scam is a crime, and you can report it"
        - listitem: Serves the whole country
      - heading "For whom" [level=4]
      - paragraph: Everyone.
      - heading "How" [level=4]
      - paragraph: Come and ask.
      - paragraph:
        - link "Call +358295000200":
          - /url: tel:+358295000200
      - paragraph: Check the hours.
      - heading "More" [level=4]
      - paragraph:
        - link "Open the page – Example Police (the site police.example, opens in a new tab)":
          - /url: https://police.example/
      - button "Print – Example Police"
      - button "Copy as text – Example Police"
      - status
      - heading "Search elsewhere" [level=3]
      - paragraph:
        - link "Example map (the site map.example, opens in a new tab)":
          - /url: https://map.example/?lat=7208828&lon=452845&q=digital%20support
      - paragraph: Service points on a map.
    `,
  ],
};
