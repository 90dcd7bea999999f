/*
 * How the figures' charts look: the tokens' colours, the numbers beside the bars and lines, and from each the way to the
 * rows behind it. The page's charts name this as their extender; no text stands here.
 */
window.chuangwenFigure = function () {
    'use strict';

    const config = this.cfg.config;
    const style = getComputedStyle(document.documentElement);
    const token = name => style.getPropertyValue(name).trim();
    const sets = config.data.datasets;
    const bars = config.type === 'bar';
    const font = {family: getComputedStyle(document.body).fontFamily, size: 12};
    const whole = {precision: 0, color: token('--text-second'), font};
    const grid = {color: token('--line'), drawTicks: false};

    /* The last point's name stands behind it, and half of its week below. */
    const measure = document.createElement('canvas').getContext('2d');
    measure.font = `12px ${font.family}`;
    const behind = bars ? 72 : Math.max(...sets.map(set => measure.measureText(set.label).width)) + 18;

    const longest = matchMedia('(max-width: 700px)').matches ? 8 : 10;
    const shortened = label => [...label].length > longest ? `${[...label].slice(0, longest - 1).join('')}…` : label;

    for (const set of sets) {
        Object.assign(set, {
            borderColor: token(set.colour),
            backgroundColor: token(set.colour),
            borderWidth: bars ? 0 : 2,
            pointRadius: 3,
            pointHoverRadius: 5,
            maxBarThickness: 18,
            minBarLength: 2,
            borderRadius: 3,
        });
    }

    const grouped = number => number.toLocaleString('en', {maximumFractionDigits: 2});

    /** Whether nothing stands yet where a text of that width is to stand; then it is taken. */
    const hasRoom = (taken, x, y, width) => {
        const free = taken.every(other => Math.abs(other.y - y) >= 14 || Math.abs(other.x - x) >= (other.width + width) / 2 + 4);
        if (free) {
            taken.push({x, y, width});
        }
        return free;
    };

    /** Each bar its number, each point its number where there is room, each line its name at the end. */
    const directLabels = {
        id: 'directLabels',
        afterDatasetsDraw(chart) {
            const ctx = chart.ctx;
            ctx.save();
            ctx.font = `12px ${font.family}`;
            ctx.textBaseline = 'middle';
            const taken = [];
            sets.forEach((set, at) => {
                const points = chart.getDatasetMeta(at).data;
                ctx.fillStyle = token(bars ? '--text' : set.colour);
                // The latest first: where there is no room for all, the earlier ones give way.
                [...points.keys()].reverse().forEach(i => {
                    const point = points[i];
                    if (bars) {
                        ctx.textAlign = 'left';
                        ctx.fillText(set.said[i], point.x + 6, point.y);
                    } else if (points.length <= 14 && set.data[i] > 0) {
                        ctx.textAlign = 'center';
                        const above = at === 0 ? set.data[i] >= sets[1].data[i] : set.data[i] > sets[0].data[i];
                        const y = point.y + (above ? -11 : 12);
                        const text = grouped(set.data[i]);
                        if (hasRoom(taken, point.x, y, ctx.measureText(text).width)) {
                            ctx.fillText(text, point.x, y);
                        }
                    }
                });
                if (!bars && points.length > 0) {
                    const last = points[points.length - 1];
                    const other = chart.getDatasetMeta(1 - at).data[points.length - 1];
                    const near = Math.abs(other.y - last.y) < 14;
                    ctx.textAlign = 'left';
                    ctx.fillText(set.label, last.x + 10, near ? last.y + (at === 0 ? -7 : 7) : last.y);
                }
            });
            ctx.restore();
            chart.canvas.dataset.drawn = 'drawn';
        },
    };

    config.plugins = [directLabels];
    config.options = {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: bars ? 'y' : 'x',
        layout: {padding: {top: bars ? 0 : 18, right: behind}},
        interaction: {mode: 'nearest', intersect: true},
        plugins: {legend: {display: false}, tooltip: {enabled: !bars}},
        scales: bars
            ? {
                x: {display: false, beginAtZero: true, max: sets[0].most},
                y: {
                    grid: {display: false},
                    border: {display: false},
                    ticks: {
                        color: token('--text'),
                        font,
                        autoSkip: false,
                        callback(value) {
                            return shortened(this.getLabelForValue(value));
                        },
                    },
                },
            }
            : {
                x: {grid: {display: false}, border: {color: token('--line')}, ticks: {...whole, maxRotation: 0, autoSkipPadding: 12}},
                y: {beginAtZero: true, suggestedMax: 4, grid, border: {display: false}, ticks: {...whole, maxTicksLimit: 5, padding: 6, callback: grouped}},
            },
        onHover(event, found) {
            event.native.target.style.cursor = found.length > 0 ? 'pointer' : 'default';
        },
        onClick(event, found) {
            if (found.length > 0) {
                location.assign(sets[found[0].datasetIndex].links[found[0].index]);
            }
        },
    };
};
