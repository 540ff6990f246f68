import {css, html, LitElement} from 'lit';

/** The least that a launcher in Lit can be: a button, and a panel that is loaded when it is pressed. */
class BareHelp extends LitElement {
  static properties = {open: {state: true}};
  static styles = css`
    button {
      position: fixed;
      inset: auto 16px 16px auto;
      min-block-size: 44px;
    }
  `;

  render() {
    return html`<button part="launcher" @click=${this.#press}>Apua</button>
      ${this.open ? html`<bare-panel></bare-panel>` : ''}`;
  }

  #press = async () => {
    await import('./panel.js');
    this.open = true;
  };
}

customElements.define('bare-help', BareHelp);
document.documentElement.append(document.createElement('bare-help'));
