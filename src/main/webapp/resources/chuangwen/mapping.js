/*
 * Draws the maps of a page (cw:map, where it stands how to feed one). Leaflet is fetched when there is a map to draw.
 * Positions are WGS 84 everywhere but on tiles of GCJ-02, where they are shifted as they are drawn.
 */
(() => {
    'use strict';

    if (window.chuangwenMaps) {
        return;
    }
    window.chuangwenMaps = true;

    const fill = (pattern, value) => pattern.replace('{0}', value);

    /* ---- the shift between WGS 84 and GCJ-02; the formula stands explained in Gcj02.java ---- */

    const waves = (high, first, low, second) =>
        (high * Math.sin(first * Math.PI) + low * Math.sin(second * Math.PI)) * 2 / 3;

    const shift = (lat, lon) => {
        if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return [0, 0];
        }
        const x = lon - 105;
        const y = lat - 35;
        const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
            + waves(20, 6 * x, 20, 2 * x) + waves(20, y, 40, y / 3) + waves(160, y / 12, 320, y / 30);
        const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
            + waves(20, 6 * x, 20, 2 * x) + waves(20, x, 40, x / 3) + waves(150, x / 12, 300, x / 30);
        const e2 = 0.00669342162296594323;
        const phi = lat * Math.PI / 180;
        const magic = 1 - e2 * Math.sin(phi) ** 2;
        const root = Math.sqrt(magic);
        return [
            north * 180 / (6378245 * (1 - e2) / (magic * root) * Math.PI),
            east * 180 / (6378245 / root * Math.cos(phi) * Math.PI)
        ];
    };

    const datums = {
        WGS84: {to: (lat, lon) => [lat, lon], from: (lat, lon) => [lat, lon]},
        GCJ02: {
            to: (lat, lon) => {
                const [north, east] = shift(lat, lon);
                return [lat + north, lon + east];
            },
            from: (lat, lon) => {
                let [a, b] = [lat, lon];
                for (let i = 0; i < 8; i++) {
                    const [north, east] = shift(a, b);
                    [a, b] = [lat - north, lon - east];
                }
                return [a, b];
            }
        }
    };

    /* ---- the library, once a page ---- */

    let library;

    const element = (name, attributes) => new Promise((resolve, reject) => {
        const made = Object.assign(document.createElement(name), attributes);
        made.onload = resolve;
        made.onerror = reject;
        document.head.append(made);
    });

    const load = words => library ||= Promise.all([
        element('link', {rel: 'stylesheet', href: words.libraryStyle}),
        element('script', {src: words.library})
    ]);

    const outlinesFrom = address => fetch(address, {credentials: 'same-origin', headers: {Accept: 'application/geo+json'}})
        .then(answer => answer.ok && !answer.redirected ? answer.json() : {type: 'FeatureCollection', features: []})
        .catch(() => ({type: 'FeatureCollection', features: []}));

    /* ---- one map ---- */

    const draw = async box => {
        const words = box.dataset;
        const datum = words.tiles ? datums[words.datum] || datums.WGS84 : datums.WGS84;
        const at = (lat, lon) => datum.to(lat, lon);
        const [collection] = await Promise.all([outlinesFrom(words.outlines), load(words)]);
        const L = window.L;
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        const map = L.map(box, {
            zoomControl: false, attributionControl: Boolean(words.tiles), zoomSnap: 0.5, maxZoom: 20,
            zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm
        });
        L.control.zoom({zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut}).addTo(map);
        if (words.tiles) {
            map.attributionControl.setPrefix(false);
            const credit = document.createElement('span');
            credit.textContent = words.attribution || '';
            L.tileLayer(words.tiles, {maxZoom: 20, maxNativeZoom: 18, attribution: credit.innerHTML}).addTo(map);
        }

        map.createPane('names').style.zIndex = 450;
        const outlines = L.geoJSON(collection, {
            interactive: false,
            coordsToLatLng: ([lon, lat]) => L.latLng(...at(lat, lon)),
            style: feature => ({className: feature.properties.small ? 'map-outline map-outline-small' : 'map-outline'}),
            onEachFeature: (feature, layer) => layer.bindTooltip(() => {
                const name = document.createElement('span');
                name.textContent = feature.properties.code;
                return name;
            }, {permanent: true, direction: 'center', className: 'map-label', pane: 'names'})
        }).addTo(map);

        /* A name is written where its grid has room for it, and never over another: a small grid's gives way to its grid's. */
        const label = () => {
            const written = [];
            const isSmall = layer => Boolean(layer.feature.properties.small);
            for (const layer of outlines.getLayers().sort((one, other) => isSmall(one) - isSmall(other))) {
                const name = layer.getTooltip().getElement();
                if (!name) {
                    continue;
                }
                const bounds = layer.getBounds();
                const room = map.latLngToLayerPoint(bounds.getSouthEast()).x - map.latLngToLayerPoint(bounds.getNorthWest()).x;
                const box = name.getBoundingClientRect();
                const hidden = room < (isSmall(layer) ? 140 : 56)
                    || written.some(other => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top);
                name.classList.toggle('map-label-hidden', hidden);
                if (!hidden) {
                    written.push(box);
                }
            }
        };

        /* ---- pins; those that would cover each other are one, with their number ---- */

        let pins = [];
        let chosen = words.chosen || null;
        const marks = L.layerGroup().addTo(map);
        const me = L.layerGroup().addTo(map);
        let route = null;
        const GATHER = 38;

        const icon = (kind, text, name) => L.divIcon({
            className: `pin pin-${kind}`, html: Object.assign(document.createElement('span'), {textContent: text}), iconSize: [34, 34],
            alt: name
        });

        const popup = pin => {
            const content = document.createElement('div');
            const title = document.createElement('div');
            title.textContent = pin.title;
            content.append(title);
            if (pin.href) {
                const link = document.createElement('a');
                link.href = pin.href;
                link.textContent = words.open;
                content.append(link);
            }
            return content;
        };

        const choose = (key, asked) => {
            chosen = key;
            for (const row of document.querySelectorAll('[data-pin]')) {
                const is = row.dataset.pin === key;
                row.classList.toggle('at', is);
                if (is && !asked) {
                    row.scrollIntoView({block: 'nearest'});
                }
            }
            gather();
            if (!asked) {
                box.dispatchEvent(new CustomEvent('map-pin', {bubbles: true, detail: {key}}));
            }
        };

        const single = pin => {
            const mark = L.marker(at(pin.lat, pin.lon), {
                icon: icon(`${pin.kind}${pin.key === chosen ? ' pin-chosen' : ''}`, pin.label, pin.title),
                title: pin.title, alt: pin.title, riseOnHover: true, zIndexOffset: pin.key === chosen ? 1000 : 0
            });
            mark.bindPopup(() => popup(pin), {closeButton: false, offset: [0, -14]});
            mark.on('click', () => choose(pin.key, false));
            mark.on('add', () => mark.getElement().setAttribute('aria-label', pin.title));
            return mark;
        };

        const several = group => {
            const bounds = L.latLngBounds(group.map(pin => at(pin.lat, pin.lon)));
            const name = fill(words.several, group.length);
            const mark = L.marker(bounds.getCenter(), {icon: icon('several', group.length, name), title: name, alt: name});
            mark.on('click', () => map.fitBounds(bounds.pad(0.3), {maxZoom: 20}));
            mark.on('add', () => mark.getElement().setAttribute('aria-label', name));
            return mark;
        };

        const gather = () => {
            if (map._popup && map.hasLayer(map._popup)) {
                return;
            }
            const groups = [];
            const apart = words.line || map.getZoom() >= 19;
            for (const pin of pins) {
                const point = map.latLngToLayerPoint(at(pin.lat, pin.lon));
                const alone = apart || pin.key === chosen;
                const near = alone ? null : groups.find(group => !group.alone && group.point.distanceTo(point) < GATHER);
                if (near) {
                    near.pins.push(pin);
                } else {
                    groups.push({point, alone, pins: [pin]});
                }
            }
            marks.clearLayers();
            for (const group of groups) {
                marks.addLayer(group.pins.length === 1 ? single(group.pins[0]) : several(group.pins));
            }
        };

        const show = (list, fit) => {
            pins = list;
            map.closePopup();
            route?.remove();
            route = words.line && pins.length > 1
                ? L.polyline(pins.map(pin => at(pin.lat, pin.lon)), {className: 'map-route', interactive: false}).addTo(map) : null;
            gather();
            if (fit && pins.length > 0) {
                map.fitBounds(L.latLngBounds(pins.map(pin => at(pin.lat, pin.lon))).pad(0.15), {maxZoom: 16});
            }
        };

        const place = ({latitude, longitude, accuracy, stay}) => {
            me.clearLayers();
            const here = at(latitude, longitude);
            if (accuracy) {
                L.circle(here, {radius: accuracy, className: 'map-accuracy', interactive: false}).addTo(me);
            }
            L.marker(here, {icon: icon('here', '', words.you), keyboard: false, interactive: false, title: words.you}).addTo(me);
            if (!stay && (!map.getBounds().contains(here) || words.pick)) {
                map.setView(here, Math.max(map.getZoom(), words.pick ? 17 : 14));
            }
        };

        const whole = () => {
            const bounds = pins.length > 0
                ? L.latLngBounds(pins.map(pin => at(pin.lat, pin.lon))).pad(0.15) : outlines.getBounds();
            if (words.whole && outlines.getBounds().isValid()) {
                bounds.extend(outlines.getBounds());
            }
            if (bounds.isValid()) {
                map.fitBounds(bounds, {maxZoom: 16});
            } else {
                map.setView([35, 105], 4);
            }
        };

        try {
            pins = JSON.parse(words.pins || '[]');
        } catch (broken) {
            pins = [];
        }
        whole();
        show(pins, false);
        label();
        map.on('zoomend', () => {
            label();
            gather();
        });
        map.on('popupclose', () => setTimeout(gather));
        if (words.pick) {
            map.on('click', event => {
                const [latitude, longitude] = datum.from(event.latlng.lat, event.latlng.lng);
                place({latitude, longitude});
                box.dispatchEvent(new CustomEvent('map-pick', {bubbles: true, detail: {latitude, longitude}}));
            });
        }
        box.addEventListener('map-pins', event => show(event.detail, true));
        box.addEventListener('map-select', event => choose(event.detail, true));
        box.addEventListener('map-place', event => place(event.detail));
        box.addEventListener('map-resize', () => {
            map.invalidateSize();
            whole();
        });
        for (const moment of ['mouseover', 'focusin']) {
            document.addEventListener(moment, event => {
                const row = event.target.closest?.('[data-pin]');
                if (row && row.dataset.pin !== chosen && pins.some(pin => pin.key === row.dataset.pin)) {
                    choose(row.dataset.pin, true);
                }
            });
        }
        if (words.whole) {
            /* It gets its size from what stands beside it, and shows all again until somebody moves it. */
            let moved = false;
            for (const by of ['pointerdown', 'wheel', 'keydown']) {
                box.addEventListener(by, () => { moved = true; }, {passive: true});
            }
            new ResizeObserver(() => {
                map.invalidateSize({pan: false});
                if (!moved && box.offsetWidth > 0) {
                    whole();
                    label();
                }
            }).observe(box);
        }
        box.dataset.ready = 'ready';
        box.dispatchEvent(new CustomEvent('map-ready', {bubbles: true}));
    };

    const begin = () => document.querySelectorAll('[data-map]').forEach(box => draw(box).catch(() => {
        const told = document.createElement('p');
        told.className = 'map-failed';
        told.textContent = box.dataset.failed;
        box.replaceChildren(told);
    }));

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})();
