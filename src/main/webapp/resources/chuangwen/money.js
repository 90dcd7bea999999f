/*
 * The pages of requests for money: lines that can be added and removed, sums while typing, and a draft that is kept by the
 * server while it is typed. No text stands here: what is said comes from the page.
 */
(() => {
    'use strict';

    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const fill = (pattern, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), pattern);

    const number = text => {
        const plain = (text || '').normalize('NFKC').replace(/[¥,\s]/g, '');
        return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
    };
    const fen = amount => Math.round(amount * 100 + 1e-7) / 100;
    const yuan = amount => `¥${amount.toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2})}`;

    /* ---- lines: one after the other; a removed one lets those below move up, so that none is empty in between ---- */

    const lines = box => {
        const rows = all('[data-line]', box);
        const add = box.querySelector('[data-add-line]');
        const more = box.querySelector('[data-more-lines]');
        const inputs = row => all('input', row);
        const blank = row => inputs(row).every(input => !input.value) && !row.querySelector('.field-error');
        const shown = () => rows.filter(row => !row.hidden);

        const tell = () => {
            add.hidden = shown().length === rows.length && Boolean(more);
            if (more) {
                more.hidden = !add.hidden;
            }
            add.disabled = shown().length === rows.length;
            box.dispatchEvent(new Event('lines'));
        };
        const show = () => {
            const last = rows.reduce((at, row, i) => blank(row) ? at : i, 0);
            rows.forEach((row, i) => { row.hidden = i > last; });
            tell();
        };
        const copy = (from, to) => inputs(to).forEach((input, i) => { input.value = from ? inputs(from)[i].value : ''; });

        add.addEventListener('click', () => {
            const next = rows.find(row => row.hidden);
            if (next) {
                next.hidden = false;
                tell();
                inputs(next)[0].focus();
            }
        });
        box.addEventListener('click', event => {
            const button = event.target.closest('[data-remove-line]');
            if (button) {
                const visible = shown();
                const at = visible.indexOf(button.closest('[data-line]'));
                visible.slice(at).forEach((row, i) => copy(visible[at + i + 1], row));
                if (visible.length > 1) {
                    visible[visible.length - 1].hidden = true;
                }
                tell();
                add.focus();
                box.dispatchEvent(new Event('input', {bubbles: true}));
            }
        });
        box.closest('form').addEventListener('draft', show);
        show();
    };

    const items = box => {
        const total = box.querySelector('[data-total]');
        const sum = () => {
            let whole = 0;
            for (const row of all('[data-line]', box)) {
                const quantity = number(row.querySelector('[data-quantity]').value);
                const price = number(row.querySelector('[data-price]').value);
                const amount = quantity === null || price === null ? null : fen(quantity * price);
                row.querySelector('[data-sum]').textContent = amount === null ? '' : yuan(amount);
                whole += amount || 0;
            }
            total.textContent = yuan(fen(whole));
        };
        box.addEventListener('input', sum);
        box.addEventListener('lines', sum);
        lines(box);
    };

    /* ---- the payment plan: what is planned, and what is left ---- */

    const plan = box => {
        const whole = Number(box.dataset.plan);
        const told = box.querySelector('[data-planned]');
        const amounts = all('[data-amount]', box);
        const sum = () => {
            const planned = fen(amounts.reduce((so, input) => so + (number(input.value) || 0), 0));
            told.textContent = fill(told.dataset.planned, yuan(planned), yuan(fen(whole - planned)));
            told.classList.toggle('is-bad', planned !== whole);
        };
        box.querySelector('[data-split]').addEventListener('click', () => {
            const shares = box.dataset.shares.split(',').map(Number);
            const titles = box.dataset.titles.split(',');
            let left = whole;
            shares.forEach((share, i) => {
                const part = i === shares.length - 1 ? fen(left) : fen(whole * share / 100);
                left -= part;
                amounts[i].value = part.toFixed(2);
                const row = amounts[i].closest('[data-line]');
                row.querySelector('input').value = titles[i];
                row.hidden = false;
            });
            box.dispatchEvent(new Event('input', {bubbles: true}));
            sum();
        });
        box.addEventListener('input', sum);
        box.addEventListener('lines', sum);
        lines(box);
    };

    /* ---- residents' consent: the shares while the figures are typed ---- */

    const shares = line => {
        const form = line.closest('form');
        const of = name => number(form.elements[`${form.id}:${line.dataset.sharesOf}${name}`].value);
        const percent = (part, whole) => `${Math.floor(part / whole * 10000) / 100} %`;
        const tell = () => {
            const [whole, asked, agreed] = [of('All'), of('Asked'), of('Agreed')];
            const parts = [];
            if (whole && asked !== null) {
                parts.push(fill(line.dataset.tookPart, percent(asked, whole)));
            }
            if (asked && agreed !== null) {
                parts.push(fill(line.dataset.agreed, percent(agreed, asked)));
            }
            line.textContent = parts.join('　');
        };
        form.addEventListener('input', tell);
        tell();
    };

    /* ---- the draft: kept by the server some moments after each change; by the browser only while the server cannot ---- */

    const SENT = 'chuangwen-request-sent';

    const forgetWhatArrived = () => {
        const sent = sessionStorage.getItem(SENT);
        sessionStorage.removeItem(SENT);
        if (sent && document.querySelector('.note-good, .field-error')) {
            localStorage.removeItem(sent);
        }
    };

    const autosave = form => {
        const words = form.dataset;
        const status = form.querySelector('[data-draft-status]');
        const key = `chuangwen-request:${words.autosave}`;
        // Loading the page anew after a refused answer must not send that answer, older than what was typed since, again.
        history.replaceState(history.state, '', words.page);
        const short = field => field.name.slice(field.name.lastIndexOf(':') + 1);
        const fields = () => [...form.elements].filter(field => field.name && field.name !== form.id
            && !field.name.startsWith('jakarta.faces') && !/^(submit|button|file|hidden)$/.test(field.type)
            && field.dataset.notKept === undefined);
        const edition = form.querySelector('[data-edition]');
        const values = () => Object.fromEntries([...fields(), edition].map(field => [short(field), field.value]));
        let timer;
        let changed = false;
        // Somebody else has written meanwhile: what is typed here is kept here, until it is saved on purpose.
        let overtaken = edition.dataset.overtaken === 'true';
        let sending = null;

        const tell = (text, bad) => {
            status.textContent = text;
            status.classList.toggle('is-bad', Boolean(bad));
        };
        const keepHere = () => {
            try {
                localStorage.setItem(key, JSON.stringify(values()));
                return true;
            } catch (notAllowed) {
                return false;
            }
        };
        const forgetHere = () => {
            try {
                localStorage.removeItem(key);
            } catch (notAllowed) {
                // Then nothing is kept here either.
            }
        };

        const send = async leaving => {
            clearTimeout(timer);
            changed = false;
            const body = new URLSearchParams(values());
            try {
                const answer = await fetch(words.autosave, {
                    method: 'POST', body, redirect: 'manual', keepalive: Boolean(leaving), headers: {'X-Requested-With': 'chuangwen', Accept: 'application/json'}
                });
                const told = [200, 409, 422].includes(answer.status) ? await answer.json() : null;
                if (answer.status === 200) {
                    edition.value = told.edition;
                }
                if (answer.status === 200 && told.unreadable.length === 0) {
                    forgetHere();
                    tell(fill(words.keptAt, told.at));
                } else if (answer.status === 200) {
                    keepHere();
                    tell(fill(words.keptPartly, told.at, told.unreadable.length, told.unreadable[0].text), true);
                } else if (answer.status === 409) {
                    overtaken = true;
                    keepHere();
                    tell(fill(words.notKept, told.detail), true);
                } else if (answer.status === 422) {
                    keepHere();
                    tell(fill(words.notKept, told.errors?.[0]?.message || told.detail || ''), true);
                } else {
                    tell(keepHere() ? words.offline : fill(words.notKept, ''), true);
                }
            } catch (noLine) {
                tell(keepHere() ? words.offline : fill(words.notKept, ''), true);
            }
        };
        const save = leaving => {
            if (overtaken) {
                keepHere();
            } else if (sending) {
                // It is written on the edition that the one before has yet to answer with.
                sending.finally(() => save(leaving));
            } else {
                sending = send(leaving).finally(() => { sending = null; });
            }
        };
        const later = () => {
            changed = true;
            clearTimeout(timer);
            timer = setTimeout(save, 1200);
        };

        const bringBack = () => {
            let kept;
            try {
                kept = JSON.parse(localStorage.getItem(key));
            } catch (broken) {
                return;
            }
            if (!kept || overtaken || form.querySelector('.field-error')) {
                return;
            }
            for (const field of [...fields(), edition]) {
                if (kept[short(field)] !== undefined) {
                    field.value = kept[short(field)];
                }
            }
            tell(words.broughtBack);
            form.dispatchEvent(new Event('draft'));
            later();
        };

        form.addEventListener('input', event => {
            if (event.target.dataset?.notKept === undefined && event.target.dataset?.ids === undefined) {
                later();
            }
        });
        form.addEventListener('change', later);
        form.addEventListener('submit', event => {
            clearTimeout(timer);
            changed = false;
            if (sending) {
                // An answer that is older than what is sent now must not come after it.
                event.preventDefault();
                sending.finally(() => form.requestSubmit(event.submitter));
            } else {
                // The session may have ended: what is sent is forgotten only once a page shows that it has arrived.
                keepHere();
                sessionStorage.setItem(SENT, key);
            }
        });
        addEventListener('pagehide', () => {
            if (changed) {
                save(true);
            }
        });
        bringBack();
    };

    /* ---- papers: added as soon as they are sent ---- */

    const then = field => {
        document.addEventListener('photos-sent', () => {
            if (field.value) {
                document.getElementById(field.dataset.then)?.click();
            }
        });
    };

    const begin = () => {
        all('[data-items]').forEach(items);
        all('[data-plan]').forEach(plan);
        all('[data-shares-of]').forEach(shares);
        forgetWhatArrived();
        all('form[data-autosave]').filter(form => form.dataset.autosave).forEach(autosave);
        all('input[data-then]').forEach(then);
        all('[data-print]').forEach(button => button.addEventListener('click', () => print()));
    };

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})();
