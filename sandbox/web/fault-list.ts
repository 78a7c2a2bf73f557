import type { Locale } from '#lib/i18n/locale.ts';
import { everybody, type Switches } from '../switches.ts';
import type { Fault, Vendor } from '../vendor.ts';
import { type Html, html } from './html.ts';
import { vendorTexts } from './vendor-texts.ts';

type Options = { locale: Locale; portal: string; whose: string };

/** Each fault with its switch and with what Leadport says about it. */
export function faultList(vendor: Vendor, switches: Switches, options: Options): Html {
  return html`<ul class="rows faults">
    ${vendor.faults.map((fault) => row(vendor, fault, switches, options))}
  </ul>`;
}

function row(
  vendor: Vendor,
  { id, label, code, foreseen, documented }: Fault,
  switches: Switches,
  { locale, portal, whose }: Options,
): Html {
  const text = vendorTexts[locale];
  const isOn = switches.isOn(vendor.name, id, whose);
  const on = switches.list(vendor.name).filter(({ fault }) => fault === id);
  const where =
    isOn && whose !== everybody
      ? text.isOn
      : on.some((entry) => entry.for === everybody)
        ? text.isOnForAll
        : on.length > 0
          ? text.isOnElsewhere
          : null;
  const link = (page: string) => html`<a href="${portal}/errors/${page}">${page}</a>`;
  return html`<li id="${id}" class="${on.length > 0 ? 'on' : 'off'}">
    <span>
      <b id="${id}-label">${label[locale]}</b> ${where && html`<span class="state attention">${where}</span>`}
      <small>
        ${code ? html`${text.says} ${link(code)}` : foreseen ? html`${text.foreseen} ${link(foreseen)}` : text.silent}
        ${documented ? text.documented(documented) : null}
      </small>
    </span>
    <form method="post" action="/vendors/${vendor.name}/faults/${id}">
      <input type="hidden" name="locale" value="${locale}" /><input type="hidden" name="for" value="${whose}" />
      <input type="hidden" name="place" value="${id}" /><input type="hidden" name="on" value="${isOn ? '0' : '1'}" />
      <button class="${isOn ? '' : 'quiet'}" aria-describedby="${id}-label">${isOn ? text.off : text.on}</button>
    </form>
  </li>`;
}
