package org.chuangwen.demo.picture;

import java.awt.Color;

/** Problems at the wall of a block of flats. */
final class Facades {

    private Facades() {}

    /** Wires hang from the windows to charge e-bikes; solved, they charge under a shelter. */
    static void wires(Brush b, double mess) {
        Places.facade(b);
        if (mess == 0) {
            shelter(b);
        }
        for (int i = 0; i < 5; i++) {
            Things.bike(b, 260 + i * 170, 800, 1.0);
        }
        for (int i = 0; i < Motif.left(mess, 6); i++) {
            double from = 120 + (i % 4) * 285 + b.between(0, 90);
            double top = i < 4 ? 420 : 215;
            double to = 250 + i * 150 + b.between(-30, 30);
            Color wire = b.one(Palette.INK, Palette.RED, Palette.WHITE, new Color(0x3b3b3b));
            b.hanging(wire, 6, from, top + 150, to, 710, b.between(30, 110));
            b.round(Palette.WHITE, to - 26, 700, 52, 24, 6);
            b.oval(Palette.INK, to - 14, 708, 8, 8);
            b.oval(Palette.INK, to + 6, 708, 8, 8);
        }
    }

    private static void shelter(Brush b) {
        for (int post : new int[] {150, 600, 1050}) {
            b.rect(Palette.STEEL, post - 7, 570, 14, 235);
        }
        b.polygon(new Color(0x4f86b5), 90, 575, 1110, 575, 1150, 530, 130, 530);
        b.rect(new Color(0x3f6e97), 90, 575, 1020, 14);
        for (int pile = 0; pile < 5; pile++) {
            double x = 235 + pile * 170;
            b.round(Palette.GREEN, x, 620, 46, 92, 8);
            b.round(Palette.WHITE, x + 9, 632, 28, 24, 4);
            b.polygon(Palette.YELLOW, x + 26, 664, x + 14, 688, x + 22, 688, x + 18, 704, x + 34, 680, x + 25, 680);
        }
    }

    /** Cables in bundles over the wall; solved, they run in a duct. */
    static void cables(Brush b, double mess) {
        Places.facade(b);
        if (mess < 1) {
            b.rect(Palette.WHITE, 0, 186, Brush.WIDTH, 30);
            b.rect(Palette.STEEL, 0, 213, Brush.WIDTH, 4);
            b.rect(Palette.WHITE, 1010, 216, 30, 424);
        }
        for (int i = 0; i < Motif.left(mess, 26); i++) {
            double y = 170 + b.between(0, 70);
            b.hanging(
                    b.one(Palette.INK, new Color(0x44474d), new Color(0x1d1f23)),
                    b.between(3, 6),
                    -10,
                    y,
                    b.between(500, 1210),
                    170 + b.between(0, 90),
                    b.between(10, 100));
        }
        for (int i = 0; i < Motif.left(mess, 7); i++) {
            double x = b.between(300, 900);
            for (int turn = 0; turn < 4; turn++) {
                b.ring(Palette.INK, 4, x + turn * 5, 260 + b.between(0, 60), 34 + turn * 4);
            }
            b.line(Palette.INK, 5, x, 300, x + b.between(-30, 30), b.between(420, 560));
        }
        b.round(Palette.STEEL, 985, 120, 120, 150, 6);
        b.rect(Palette.DARK_STEEL, 1042, 120, 4, 150);
    }

    /** Small adverts on the wall and on the doors of the meters. */
    static void stickers(Brush b, double mess) {
        Places.facade(b);
        b.round(Palette.STEEL, 380, 400, 440, 250, 8);
        for (int door = 0; door < 3; door++) {
            b.round(Palette.times(Palette.STEEL, 1.12), 396 + door * 140, 416, 128, 218, 4);
        }
        for (int i = 0; i < Motif.left(mess, 60); i++) {
            Color paper =
                    b.one(Palette.WHITE, Palette.YELLOW, new Color(0xf2b8b0), new Color(0xbfe0c4), new Color(0xcfe0f2));
            b.turned(b.between(60, 1140), b.between(380, 640), 1, b.between(-14, 14), () -> {
                b.rect(paper, -34, -24, 68, 48);
                b.rect(Palette.RED, -26, -15, b.between(30, 52), 8);
                b.rect(Palette.DARK_STEEL, -26, 0, 50, 4);
                b.rect(Palette.DARK_STEEL, -26, 9, b.between(20, 50), 4);
            });
        }
    }

    /** A shed over the common passage. */
    static void shed(Brush b, double mess) {
        Places.facade(b);
        if (mess > 0) {
            b.rect(new Color(0x77685a), 330, 480, 14, 340);
            b.rect(new Color(0x77685a), 900, 480, 14, 340);
            b.rect(new Color(0x8d8070), 350, 560, 545, 250);
            for (int i = 0; i < 14; i++) {
                b.rect(
                        b.about(b.one(new Color(0x7b93a3), new Color(0x9c7f66), new Color(0x86907f))),
                        350 + i * 39,
                        560,
                        37,
                        250);
            }
            b.polygon(new Color(0x6d8aa0), 280, 500, 960, 470, 990, 540, 250, 575);
            for (int i = 0; i < 16; i++) {
                b.line(new Color(0x5a7488), 4, 290 + i * 43, 500 - i * 1.9, 262 + i * 46, 572 - i * 2.2);
            }
            Things.box(b, 1000, 820, 1.1);
            Things.bag(b, 250, 820, 1.0);
        } else {
            b.polygon(Palette.clear(Palette.YELLOW, 190), 330, 700, 900, 700, 960, 840, 270, 840);
            b.polygon(Palette.PAVING, 338, 708, 892, 708, 946, 832, 284, 832);
            Things.bush(b, 120, 690, 1);
            Things.bush(b, 1090, 690, 1);
        }
    }

    /** Cars in the gate of an estate. */
    static void carsAtGate(Brush b, double mess) {
        Places.facade(b);
        b.fade(new Color(0xd5e4ea), new Color(0xeef0e8), 320, 380, 560, 260);
        for (int bush = 0; bush < 5; bush++) {
            Things.bush(b, 360 + bush * 120, 645, 0.9);
        }
        b.rect(Palette.ASPHALT, 300, 640, 600, 260);
        for (int x : new int[] {250, 880}) {
            b.rect(new Color(0xb8a58b), x, 380, 70, 270);
            b.rect(new Color(0x94836c), x - 8, 366, 86, 22);
        }
        b.rect(new Color(0x94836c), 250, 330, 700, 50);
        b.line(Palette.RED, 12, 320, 560, mess > 0 ? 600 : 480, mess > 0 ? 560 : 400);
        for (int stripe = 0; stripe < 7; stripe++) {
            if (mess < 1) {
                b.line(Palette.YELLOW, 10, 320 + stripe * 84, 880, 380 + stripe * 84, 740);
            }
        }
        for (int i = 0; i < Motif.left(mess, 3); i++) {
            Things.car(b, 400 + i * 190, 720 + i * 70, 1.15, b.one(Palette.paints()));
        }
    }
}
