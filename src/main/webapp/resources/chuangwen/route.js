/* The route begins where the device is, or where the map is tapped: both are an address that can be kept. */
(() => {
    'use strict';

    const begin = () => {
        const box = document.querySelector('[data-route]');
        if (!box) {
            return;
        }
        const words = box.dataset;
        const status = document.getElementById('route-status');
        const map = document.getElementById('route-map');
        const started = words.started === 'true';

        const startAt = (latitude, longitude) =>
            location.replace(`?from=${latitude.toFixed(5)},${longitude.toFixed(5)}`);

        const ask = () => {
            status.textContent = words.asking;
            navigator.geolocation.getCurrentPosition(
                found => startAt(found.coords.latitude, found.coords.longitude),
                () => { status.textContent = words.refused; },
                {enableHighAccuracy: true, timeout: 15000, maximumAge: 60000});
        };

        document.getElementById('route-here').addEventListener('click', ask);
        map?.addEventListener('map-pick', event => startAt(event.detail.latitude, event.detail.longitude));
        if (started) {
            const [latitude, longitude] = new URLSearchParams(location.search).get('from').split(',').map(Number);
            map?.addEventListener('map-ready', () => map.dispatchEvent(new CustomEvent('map-place', {detail: {latitude, longitude, stay: true}})));
        } else if (navigator.permissions && navigator.geolocation) {
            navigator.permissions.query({name: 'geolocation'}).then(permission => {
                if (permission.state === 'granted') {
                    ask();
                }
            }).catch(() => {});
        }
    };

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})();
