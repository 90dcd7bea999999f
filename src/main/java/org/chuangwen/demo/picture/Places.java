package org.chuangwen.demo.picture;

import java.awt.Color;

/** Where a picture plays: what stands behind the problem. */
final class Places {

    /** Where the ground begins out of doors. */
    static final int HORIZON = 520;

    private Places() {}

    private static void sky(Brush b, double height) {
        Color top = b.one(new Color(0x8fb8dc), new Color(0xa7bfd0), new Color(0x7fb0d6), new Color(0xb9c3c9));
        b.fade(top, new Color(0xeef2f0), 0, 0, Brush.WIDTH, height);
        for (int cloud = b.roll(1, 3); cloud > 0; cloud--) {
            double x = b.between(50, 1050);
            double y = b.between(40, 150);
            Color white = Palette.clear(Palette.WHITE, 150);
            b.oval(white, x, y, 150, 44);
            b.oval(white, x + 40, y - 24, 100, 60);
            b.oval(white, x + 90, y + 4, 140, 40);
        }
    }

    private static void skyline(Brush b, double ground) {
        for (double x = -20; x < Brush.WIDTH; ) {
            double width = b.between(70, 150);
            double height = b.between(120, 300);
            b.rect(b.about(new Color(0xc3ccd2)), x, ground - height, width, height);
            x += width + b.between(0, 30);
        }
    }

    private static void house(Brush b, double x, double width, double top, double ground) {
        Color wall = b.about(b.one(Palette.walls()));
        b.rect(wall, x, top, width, ground - top);
        b.rect(Palette.times(wall, 0.82), x, top, width, 12);
        double step = width / Math.max(2, Math.round(width / 80));
        for (double y = top + 36; y < ground - 130; y += 84) {
            for (double wx = x + step / 2; wx < x + width - 10; wx += step) {
                b.rect(Palette.times(wall, 0.78), wx - 23, y - 3, 46, 58);
                b.rect(b.about(Palette.GLASS), wx - 19, y, 38, 52);
                b.rect(Palette.times(wall, 0.9), wx - 1.5, y, 3, 52);
            }
        }
    }

    /** Houses, a pavement and a road. */
    static void street(Brush b) {
        sky(b, HORIZON);
        skyline(b, HORIZON);
        for (double x = -30; x < Brush.WIDTH; ) {
            double width = b.between(220, 360);
            double top = b.between(90, 250);
            house(b, x, width, top, HORIZON);
            shops(b, x, width);
            x += width + b.between(0, 12);
        }
        pavement(b, HORIZON, 660);
        b.rect(new Color(0xb9b6ae), 0, 660, Brush.WIDTH, 18);
        b.fade(Palette.ASPHALT, Palette.times(Palette.ASPHALT, 0.85), 0, 678, Brush.WIDTH, 222);
        for (int x = b.roll(-120, 0); x < Brush.WIDTH; x += 220) {
            b.rect(Palette.clear(Palette.WHITE, 210), x, 850, 120, 10);
        }
    }

    private static void shops(Brush b, double x, double width) {
        Color board = b.one(Palette.RED, Palette.BLUE, Palette.GREEN, new Color(0x8b5a3c));
        b.rect(b.about(board), x + 10, HORIZON - 118, width - 20, 34);
        b.rect(Palette.times(Palette.GLASS, 0.86), x + 16, HORIZON - 84, width - 32, 84);
        for (double pane = x + 16; pane < x + width - 20; pane += 68) {
            b.rect(Palette.WHITE, pane, HORIZON - 84, 4, 84);
        }
    }

    static void pavement(Brush b, double from, double to) {
        b.rect(Palette.PAVING, 0, from, Brush.WIDTH, to - from);
        Color joint = Palette.times(Palette.PAVING, 0.9);
        for (double y = from; y < to; y += 28) {
            b.line(joint, 2, 0, y, Brush.WIDTH, y);
        }
        for (double x = -600; x < Brush.WIDTH + 600; x += 70) {
            b.line(joint, 2, 600 + (x - 600) * 0.85, from, 600 + (x - 600) * 1.1, to);
        }
    }

    /** One wall of a block of flats, near, with the yard before it. */
    static void facade(Brush b) {
        Color wall = b.about(b.one(Palette.walls()));
        b.rect(wall, 0, 0, Brush.WIDTH, 640);
        for (int y = 0; y < 640; y += 213) {
            b.rect(Palette.times(wall, 0.93), 0, y, Brush.WIDTH, 8);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                window(b, wall, 85 + column * 285, 40 + row * 205);
            }
        }
        pavement(b, 640, Brush.HEIGHT);
        b.rect(Palette.times(wall, 0.75), 0, 622, Brush.WIDTH, 18);
    }

    private static void window(Brush b, Color wall, double x, double y) {
        b.rect(Palette.times(wall, 0.7), x - 8, y - 8, 166, 136);
        b.fade(b.about(Palette.GLASS), Palette.times(Palette.GLASS, 0.8), x, y, 150, 120);
        b.rect(Palette.WHITE, x + 72, y, 6, 120);
        b.rect(b.one(new Color(0xf0e6d2), new Color(0xd7dfe6), new Color(0xe9d5cf)), x, y, b.roll(20, 60), 120);
        b.rect(Palette.times(wall, 0.8), x - 14, y + 124, 178, 10);
        if (b.roll(1, 3) == 1) {
            b.round(Palette.WHITE, x + 160, y + 60, 74, 58, 5);
            b.ring(Palette.STEEL, 5, x + 192, y + 89, 20);
        }
    }

    /** A landing with a flight of stairs. */
    static void corridor(Brush b) {
        Color wall = b.one(new Color(0xe9e7df), new Color(0xe4e6dd), new Color(0xe8e0d2));
        b.rect(wall, 0, 0, Brush.WIDTH, Brush.HEIGHT);
        b.polygon(Palette.times(wall, 1.04), 0, 0, 1200, 0, 880, 150, 320, 150);
        b.polygon(Palette.times(wall, 0.9), 0, 0, 320, 150, 320, 600, 0, 900);
        b.polygon(Palette.times(wall, 0.86), 1200, 0, 880, 150, 880, 600, 1200, 900);
        b.polygon(new Color(0xb5b1a8), 320, 600, 880, 600, 1200, 900, 0, 900);
        b.polygon(new Color(0x7f9b7a), 0, 640, 320, 470, 320, 600, 0, 900);
        b.polygon(new Color(0x76926f), 1200, 640, 880, 470, 880, 600, 1200, 900);
        for (int step = 0; step < 9; step++) {
            double y = 600 - step * 30;
            b.rect(Palette.times(new Color(0xc2beb4), 1 - step * 0.035), 420 + step * 14, y - 30, 250, 30);
            b.rect(new Color(0x8d897f), 420 + step * 14, y - 30, 250, 5);
        }
        b.line(Palette.DARK_STEEL, 9, 410, 500, 540, 232);
        b.polygon(
                b.one(new Color(0x8b5e3c), new Color(0x9a4a3a), new Color(0x5d6d7c)),
                960,
                240,
                1090,
                180,
                1090,
                800,
                960,
                690);
        b.oval(Palette.YELLOW, 972, 470, 16, 22);
        b.oval(Palette.clear(new Color(0xfff6cf), 190), 540, 62, 120, 44);
    }

    /** Grass, trees and a path. */
    static void park(Brush b) {
        sky(b, HORIZON);
        skyline(b, 492);
        b.fade(Palette.GRASS, Palette.times(Palette.GRASS, 0.88), 0, 490, Brush.WIDTH, 410);
        for (int i = 0; i < 9; i++) {
            Things.tree(b, i * 150 + b.between(-40, 40), b.between(496, 520), b.between(0.6, 0.8));
        }
        b.polygon(Palette.PAVING, 0, 800, 1200, 740, 1200, 830, 0, 900);
    }

    /** A river between two banks. */
    static void river(Brush b) {
        sky(b, 360);
        skyline(b, 350);
        for (int i = 0; i < 10; i++) {
            Things.tree(b, i * 130 + b.between(-30, 30), 372, b.between(0.35, 0.5));
        }
        b.rect(Palette.GRASS, 0, 366, Brush.WIDTH, 30);
        b.fade(new Color(0x86a9b8), new Color(0x5f8795), 0, 392, Brush.WIDTH, 330);
        for (int i = 0; i < 60; i++) {
            double x = b.between(0, 1150);
            double y = b.between(400, 700);
            b.line(Palette.clear(Palette.WHITE, 70), 3, x, y, x + b.between(20, 80), y);
        }
        b.polygon(new Color(0xa8a091), 0, 700, 1200, 640, 1200, 900, 0, 900);
        b.polygon(Palette.GRASS, 0, 760, 1200, 700, 1200, 900, 0, 900);
    }

    /** A service hall with a counter of three windows. */
    static void hall(Brush b) {
        b.fade(new Color(0xeef0ee), new Color(0xdfe3e2), 0, 0, Brush.WIDTH, 600);
        b.rect(b.one(Palette.RED, Palette.BLUE), 0, 110, Brush.WIDTH, 56);
        for (int i = 0; i < 3; i++) {
            double x = 130 + i * 340;
            b.round(Palette.BLUE, x + 60, 196, 140, 40, 6);
            b.rect(Palette.clear(Palette.WHITE, 190), x + 76, 212, 108, 8);
            b.rect(Palette.clear(Palette.GLASS, 130), x, 260, 260, 180);
            b.rect(Palette.STEEL, x - 6, 256, 6, 190);
            b.rect(Palette.STEEL, x + 260, 256, 6, 190);
            Color clothes = new Color(0x44618a);
            Things.person(b, x + 130, 520, 0.85, clothes);
        }
        b.rect(new Color(0xb58a5e), 60, 430, 1080, 30);
        b.rect(new Color(0xcaa379), 80, 460, 1040, 150);
        b.fade(new Color(0xc9cdcb), new Color(0xe1e4e2), 0, 600, Brush.WIDTH, 300);
        for (int i = -6; i <= 6; i++) {
            b.line(new Color(0xb9bdbb), 2, 600 + i * 130, 600, 600 + i * 230, 900);
        }
        b.line(new Color(0xb9bdbb), 2, 0, 690, 1200, 690);
        b.line(new Color(0xb9bdbb), 2, 0, 800, 1200, 800);
    }

    /** A flat roof over the town. */
    static void rooftop(Brush b) {
        sky(b, HORIZON);
        skyline(b, 500);
        b.rect(new Color(0xaeb3b0), 0, 440, Brush.WIDTH, 70);
        b.rect(new Color(0xc4c7c2), 0, 430, Brush.WIDTH, 18);
        b.fade(new Color(0xc8c6bd), new Color(0xb4b1a6), 0, 510, Brush.WIDTH, 390);
        for (int i = -5; i <= 5; i++) {
            b.line(new Color(0xaaa79c), 2, 600 + i * 150, 510, 600 + i * 270, 900);
        }
        b.oval(Palette.STEEL, 980, 260, 160, 50);
        b.rect(b.about(Palette.STEEL), 980, 284, 160, 180);
        b.oval(Palette.times(Palette.STEEL, 1.15), 980, 260, 160, 46);
        b.rect(Palette.DARK_STEEL, 995, 460, 10, 70);
        b.rect(Palette.DARK_STEEL, 1115, 460, 10, 70);
    }

    /** The street after dark. */
    static void night(Brush b) {
        b.fade(new Color(0x141c33), new Color(0x39415c), 0, 0, Brush.WIDTH, HORIZON);
        for (double x = -20; x < Brush.WIDTH; ) {
            double width = b.between(160, 260);
            double top = b.between(120, 300);
            b.rect(b.about(new Color(0x262d42)), x, top, width, HORIZON - top);
            for (double y = top + 30; y < HORIZON - 40; y += 60) {
                for (double wx = x + 20; wx < x + width - 40; wx += 54) {
                    b.rect(b.roll(1, 4) == 1 ? new Color(0xe7c877) : new Color(0x1d2334), wx, y, 30, 36);
                }
            }
            x += width + 4;
        }
        b.rect(new Color(0x3b3f4a), 0, HORIZON, Brush.WIDTH, 140);
        b.fade(new Color(0x2b2e37), new Color(0x1f222a), 0, 660, Brush.WIDTH, 240);
        for (int x = 0; x < Brush.WIDTH; x += 220) {
            b.rect(new Color(0x6d7078), x, 850, 120, 10);
        }
    }
}
