/*
 * A year's days beside their list: the list of lines "date,kind,name" is what is sent; the months show it, and a click on a
 * day changes its line. No text stands here: the words come from the page.
 */
(() => {
    'use strict';

    const year = document.querySelector('[data-year]');
    if (!year) {
        return;
    }
    const list = year.querySelector('[data-days]');
    const naming = year.querySelector('[data-naming]');
    const words = {HOLIDAY: year.dataset.holiday, MAKE_UP: year.dataset.makeUp};
    const told = {HOLIDAY: year.dataset.holidayTold, MAKE_UP: year.dataset.makeUpTold};
    const buttons = [...year.querySelectorAll('[data-day]')];

    const read = () => {
        const days = new Map();
        for (const line of list.value.split(/\r?\n/)) {
            const [day, kind, ...name] = line.split(/[,，;；\t]/).map(part => part.trim());
            const known = Object.keys(words).find(one => words[one] === kind || one === kind);
            if (day && known) {
                days.set(day, {kind: known, name: name.join(',')});
            }
        }
        return days;
    };

    const write = days => {
        list.value = [...days].sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([day, {kind, name}]) => `${day},${words[kind]},${name}`).join('\n');
    };

    const paint = () => {
        const days = read();
        for (const button of buttons) {
            const special = days.get(button.dataset.day);
            button.classList.toggle('is-holiday', special?.kind === 'HOLIDAY');
            button.classList.toggle('is-make-up', special?.kind === 'MAKE_UP');
            button.querySelector('[data-word]').textContent = special ? words[special.kind] : '';
            const told_ = special ? `${told[special.kind]} ${special.name}`
                : button.dataset.weekend ? year.dataset.weekendTold : year.dataset.ordinaryTold;
            button.title = `${button.dataset.day} ${told_}`;
            button.setAttribute('aria-label', button.title);
        }
    };

    /* Monday to Friday: worked, holiday. A weekend: off, made up for, holiday. */
    const next = (kind, weekend) => {
        const order = weekend ? [undefined, 'MAKE_UP', 'HOLIDAY'] : [undefined, 'HOLIDAY'];
        return order[(order.indexOf(kind) + 1) % order.length];
    };

    year.addEventListener('click', event => {
        const button = event.target.closest('[data-day]');
        if (!button || button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        const days = read();
        const kind = next(days.get(button.dataset.day)?.kind, button.dataset.weekend);
        if (kind) {
            days.set(button.dataset.day, {kind, name: naming.value.trim() || year.dataset.unnamed});
        } else {
            days.delete(button.dataset.day);
        }
        write(days);
        paint();
    });
    list.addEventListener('input', paint);
    paint();
})();
