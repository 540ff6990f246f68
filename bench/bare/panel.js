import {css, html, LitElement} from 'lit';

class BarePanel extends LitElement {
  static styles = css`
    aside {
      position: fixed;
      inset: auto 16px 80px auto;
      inline-size: 360px;
      border: 1px solid;
      background: #fff;
    }
  `;

  render() {
    return html`<aside>
      <h2>Apua</h2>
      ${['Vuokra', 'Vesi', 'Tulot'].map((title) => html`<p><button>${title}</button></p>`)}
    </aside>`;
  }
}

customElements.define('bare-panel', BarePanel);
